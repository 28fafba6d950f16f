using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackBot.Content;

/// <summary>The countries of <c>content/regions.yaml</c>.</summary>
public sealed class RegionBook
{
    private const string FileName = "regions.yaml";
    private static readonly string[] Entries = ["emergency", "urgent", "crisis", "source"];
    private readonly Dictionary<string, Region> _regions;

    private RegionBook(Dictionary<string, Region> regions) => _regions = regions;

    /// <summary>The country codes.</summary>
    public IReadOnlyCollection<string> Ids => _regions.Keys;

    /// <summary>Loads the countries.</summary>
    /// <exception cref="ContentException">The file is missing or a country lacks an entry; the message says where and what to write.</exception>
    public static RegionBook Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw Problem(1, "The file is missing.", "a file with the emergency numbers of each country");
        }

        var yaml = new YamlStream();
        try
        {
            using var reader = File.OpenText(path);
            yaml.Load(new PlainYaml(reader));
        }
        catch (YamlException error)
        {
            throw Problem((int)error.Start.Line, $"This is not YAML: {error.Message}", "GB: with its entries indented below");
        }

        if (yaml.Documents.FirstOrDefault()?.RootNode is not YamlMappingNode root)
        {
            throw Problem(1, "The file holds no countries.", "GB: with emergency, urgent, crisis and source below");
        }

        var regions = new Dictionary<string, Region>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in root.Children)
        {
            if (!regions.TryAdd(key.ToString(), Read(key.ToString(), value)))
            {
                throw Problem((int)key.Start.Line, $"The country '{key}' is there twice.", "one entry for each country");
            }
        }

        return new RegionBook(regions);
    }

    /// <summary>The country of a locale such as <c>en-US</c>, or the default one.</summary>
    /// <exception cref="KeyNotFoundException">The default is none of the countries.</exception>
    public Region Of(string? locale, string defaultId) =>
        locale?.Split('-', '_') is [_, .., var country] && _regions.TryGetValue(country, out var region) ? region : _regions[defaultId];

    private static Region Read(string id, YamlNode node)
    {
        var values = node as YamlMappingNode;
        foreach (var entry in Entries)
        {
            if (values?.Children.ContainsKey(new YamlScalarNode(entry)) != true)
            {
                throw Problem((int)node.Start.Line, $"'{id}' has no '{entry}'.", $"{entry}: \"…\"");
            }
        }

        return new Region(id, Value("emergency"), Value("urgent"), Value("crisis"), Value("source"));

        string Value(string entry) => values!.Children[new YamlScalarNode(entry)].ToString();
    }

    private static ContentException Problem(int line, string message, string fix) =>
        new([new ContentProblem(ProblemSeverity.Error, FileName, line, message, fix)]);
}
