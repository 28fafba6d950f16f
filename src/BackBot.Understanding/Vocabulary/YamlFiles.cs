using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackBot.Understanding.Vocabulary;

/// <summary>Reads YAML with line numbers and turns every mistake into a <see cref="LanguageException"/>.</summary>
internal static class YamlFiles
{
    /// <summary>Reads the one document of a file; its root must be a mapping.</summary>
    public static YamlMappingNode ReadMapping(string file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(file);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new LanguageException(file, (int)e.Start.Line, $"this is not YAML: {e.Message}");
        }
        catch (IOException e)
        {
            throw new LanguageException(file, 1, $"the file can't be read: {e.Message}");
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? root
            : throw new LanguageException(file, 1, "the file must hold one mapping, for example \"concepts:\" with names below it");
    }

    /// <summary>The pairs of a mapping, with the key as text.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Pairs(string file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw new LanguageException(file, Line(node), "expected \"name: …\" lines here");
        }

        foreach (var (key, value) in mapping.Children)
        {
            yield return (Text(file, key), value);
        }
    }

    /// <summary>The entries of a list of texts; a single text counts as a list of one.</summary>
    public static IEnumerable<LanguageEntry> Entries(string file, YamlNode node) => node switch
    {
        YamlScalarNode => [new LanguageEntry(Text(file, node), file, Line(node))],
        YamlSequenceNode list => list.Children.Select(child => new LanguageEntry(Text(file, child), file, Line(child))),
        _ => throw new LanguageException(file, Line(node), "expected a list of texts here, for example [numb, tingle+]"),
    };

    /// <summary>The text of a scalar.</summary>
    public static string Text(string file, YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw new LanguageException(file, Line(node), "expected a text here");

    /// <summary>The line of a node, counted from 1.</summary>
    public static int Line(YamlNode node) => (int)node.Start.Line;
}
