using System.Reflection;

namespace BackBot.BotFramework.Tests.Surface;

/// <summary>The public surface of the official 4.23 packages, and what doesn't stand in it.</summary>
internal sealed class OfficialSurface
{
    private readonly HashSet<string> _lines;
    private readonly Dictionary<string, string> _declarations;

    private OfficialSurface(IEnumerable<string> lines)
    {
        _lines = [.. lines];
        _declarations = _lines.Where(line => !line.Contains('(')).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }

    internal static OfficialSurface Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-surface.txt")!;
        using var reader = new StreamReader(stream);
        return new OfficialSurface(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Each line that is not official, with the official one that is nearest to it.</summary>
    internal IEnumerable<string> Offences(Type type)
    {
        var declaration = TypeNames.Full(type);
        foreach (var line in PublicSurface.Of(type))
        {
            var isDeclaration = line.StartsWith(declaration + ": ", StringComparison.Ordinal);
            if (!(isDeclaration ? IsOfficial(declaration, line) : _lines.Contains(line)))
            {
                yield return $"ours:     {line}\n  official: {Nearest(line)}";
            }
        }
    }

    /// <summary>Base type and interfaces may be fewer than the official ones, because not every type exists here; never more, never others.</summary>
    private bool IsOfficial(string name, string line)
    {
        if (_lines.Contains(line))
        {
            return true;
        }

        var ours = line[(name.Length + 2)..].Split(" : ", 2);
        return _declarations.TryGetValue(name, out var declared)
            && declared.Split(" : ", 2) is var official
            && official[0] == ours[0]
            && (ours.Length == 1 || (official.Length == 2 && ours[1].Split(", ").All(official[1].Split(", ").Contains)));
    }

    private string Nearest(string line)
    {
        var name = line.Split(": ", 2)[0];
        return _lines.Where(official => official.StartsWith(name + ":", StringComparison.Ordinal)).MinBy(official => Distance(official, line))
            ?? _lines.MinBy(official => Distance(official, line))!;
    }

    private static int Distance(string one, string other)
    {
        var common = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return Math.Max(one.Length, other.Length) - common;
    }
}
