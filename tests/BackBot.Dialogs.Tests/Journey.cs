using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace BackBot.Dialogs.Tests;

/// <summary>A named clinical journey; the form is described in tests/journeys/README.md.</summary>
internal sealed class Journey
{
    private readonly Dictionary<string, string> _answers = [];

    private Journey(string name) => Name = name;

    public string Name { get; }

    public List<(string At, string Text)> Says { get; } = [];

    public string Disposition { get; private set; } = "";

    public IReadOnlyList<string> Because { get; private set; } = [];

    public IReadOnlyList<string> Rules { get; private set; } = [];

    public IReadOnlyList<string> Offered { get; private set; } = [];

    public IReadOnlyList<string> Never { get; private set; } = [];

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "journeys"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static Journey Load(string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "journeys", $"{name}.yaml"));
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var journey = new Journey(name);
        foreach (var (fact, value) in Map(root, "answers"))
        {
            journey._answers[fact.ToString()] = value.ToString();
        }

        foreach (var says in List(root, "says").Cast<YamlMappingNode>())
        {
            journey.Says.Add((says["at"].ToString(), says["text"].ToString()));
        }

        journey.AddWhatFollows();
        var expect = (YamlMappingNode)root["expect"];
        journey.Disposition = expect["disposition"].ToString();
        journey.Because = Texts(expect, "because");
        journey.Rules = Texts(expect, "rules");
        journey.Offered = Texts(expect, "offered");
        journey.Never = Texts(expect, "never");
        return journey;
    }

    public bool Adult => Answer("under_18") != "true" && !(double.TryParse(Answer("age"), CultureInfo.InvariantCulture, out var age) && age < 18);

    /// <summary>The answer to a fact in text form, empty when the journey leaves it open.</summary>
    public string Answer(string fact) => _answers.GetValueOrDefault(fact, "");

    // Who vomits also ticks "being sick": the wider sign of a narrower one is answered with it.
    private void AddWhatFollows()
    {
        foreach (var fact in Conversation.Content.Policy.Definition.Facts.Where(fact => Answer(fact.Id) == "true"))
        {
            foreach (var implied in fact.Implies.Where(implied => implied.Value))
            {
                _answers.TryAdd(implied.Fact, "true");
            }
        }
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Map(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlMappingNode map ? map.Children : [];

    private static IEnumerable<YamlNode> List(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlSequenceNode list ? list.Children : [];

    private static List<string> Texts(YamlMappingNode node, string key) => [.. List(node, key).Select(item => item.ToString())];
}
