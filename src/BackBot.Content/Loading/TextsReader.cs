using YamlDotNet.RepresentationModel;

namespace BackBot.Content;

/// <summary>Reads a file under texts/: nested sections become dotted keys.</summary>
internal static class TextsReader
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(YamlItem? file, string locale, ContentLocations locations)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (file is not null)
        {
            Flatten(file, "", texts, locale, locations);
        }
        return texts;
    }

    private static void Flatten(YamlItem item, string prefix, Dictionary<string, IReadOnlyList<string>> texts, string locale, ContentLocations locations)
    {
        foreach (var (name, value) in item.Entries)
        {
            var key = prefix + name;
            var line = (int)value.Start.Line;
            locations.TryAdd(ContentLocations.Text(locale, key), item.File, line);
            switch (value)
            {
                case YamlScalarNode { Value: { Length: > 0 } text }:
                    texts[key] = [text];
                    break;
                case YamlSequenceNode list when list.Children.Count > 0 && list.All(entry => entry is YamlScalarNode):
                    texts[key] = [.. list.Select(entry => ((YamlScalarNode)entry).Value ?? "")];
                    break;
                case YamlMappingNode section:
                    Flatten(new YamlItem(item.File, section, item.Problems), key + ".", texts, locale, locations);
                    break;
                default:
                    item.Error(line, $"the text '{key}' is empty.", $"{name}: a sentence");
                    break;
            }
        }
    }
}
