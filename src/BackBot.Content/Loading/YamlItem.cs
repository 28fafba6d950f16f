using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace BackBot.Content;

/// <summary>A mapping in a file. Reads its entries, and notes what is missing, unknown or of the wrong kind.</summary>
internal sealed class YamlItem(string file, YamlMappingNode node, ProblemList problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public ProblemList Problems => problems;

    public IEnumerable<(string Key, YamlNode Value)> Entries => node.Children.Select(entry => (entry.Key.ToString(), entry.Value));

    public string Text(string key)
    {
        if (OptionalText(key) is { Length: > 0 } text)
        {
            return text;
        }
        Error(Line, $"'{key}' is missing.", $"{key}: …");
        return "";
    }

    public string? OptionalText(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }
        if (value is YamlScalarNode scalar)
        {
            return scalar.Value;
        }
        Error((int)value.Start.Line, $"'{key}' must be a single value.", $"{key}: value");
        return null;
    }

    public double? OptionalNumber(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }
        Error(LineOf(key), $"'{key}' is '{text}', which is not a number.", $"{key}: 7");
        return null;
    }

    public bool Flag(string key, bool otherwise) => OneOf(key, otherwise ? "true" : "false", ["true", "false"]) == "true";

    /// <summary>A value out of a closed list; the given one when the key is absent.</summary>
    public string OneOf(string key, string? otherwise, IReadOnlyList<string> allowed)
    {
        var text = otherwise is null ? Text(key) : OptionalText(key) ?? otherwise;
        if (allowed.Contains(text))
        {
            return text;
        }
        if (text.Length > 0)
        {
            var near = NearestName.Find(text, allowed) ?? allowed[0];
            Error(LineOf(key), $"'{key}' is '{text}', which is none of: {string.Join(", ", allowed)}.", $"{key}: {near}");
        }
        return otherwise ?? allowed[0];
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }
        if (value is YamlSequenceNode list && list.All(item => item is YamlScalarNode))
        {
            return [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")];
        }
        Error((int)value.Start.Line, $"'{key}' must be a list of values.", $"{key}: [a, b]");
        return [];
    }

    public IReadOnlyList<YamlItem> Items(string key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }
        if (value is YamlSequenceNode list && list.All(item => item is YamlMappingNode))
        {
            return [.. list.Select(item => new YamlItem(file, (YamlMappingNode)item, problems))];
        }
        Error((int)value.Start.Line, $"'{key}' must be a list of entries.", $"{key}: followed by lines that begin with '- '");
        return [];
    }

    public YamlItem? Item(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }
        if (value is YamlMappingNode mapping)
        {
            return new YamlItem(file, mapping, problems);
        }
        Error((int)value.Start.Line, $"'{key}' must be a mapping.", $"{key}: {{ … }}");
        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    public int LineOf(string key) => Find(key) is { } value ? (int)value.Start.Line : Line;

    /// <summary>Notes every key that nobody asked for. To be called when the item is read.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var (key, value) in Entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            var near = NearestName.Find(key, _asked);
            Error((int)value.Start.Line, $"'{key}' is not known here.", near is null ? $"one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}." : $"{near}: …");
        }
    }

    public void Error(int line, string message, string fix) => problems.Error(file, line, message, fix);

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
