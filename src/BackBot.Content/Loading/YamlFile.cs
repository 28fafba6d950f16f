using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackBot.Content;

/// <summary>A parsed file, with a mapping at its top.</summary>
internal static class YamlFile
{
    /// <summary>The top mapping, or null when the file is no YAML mapping; the problem is then noted.</summary>
    public static YamlItem? Parse(string file, string text, ProblemList problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new PlainYaml(new StringReader(text)));
            if (stream.Documents is [var document] && document.RootNode is YamlMappingNode mapping)
            {
                return new YamlItem(file, mapping, problems);
            }
            if (text.Length > 0)
            {
                problems.Error(file, 1, "the file must be one mapping.", "'key: value' lines at its top.");
            }
        }
        catch (YamlException error)
        {
            problems.Error(file, (int)error.Start.Line, $"this is not valid YAML: {error.Message}", "a value with ':', '?', '#', '*' or '&' in quotes, and lists with the same indent.");
        }
        return null;
    }
}
