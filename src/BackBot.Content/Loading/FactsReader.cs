using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads facts.yaml.</summary>
internal static class FactsReader
{
    private static readonly string[] Kinds = ["boolean", "number"];
    private static readonly string[] Roles = ["sign", "ability", "preference"];

    public static IReadOnlyList<FactDefinition> Read(YamlItem? file, ContentLocations locations)
    {
        if (file is null)
        {
            return [];
        }
        var facts = file.Items("facts").Select(item => ReadFact(item, locations)).ToArray();
        file.RefuseOtherKeys();
        return facts;
    }

    private static FactDefinition ReadFact(YamlItem item, ContentLocations locations)
    {
        var id = item.Text("id");
        if (!locations.TryAdd(ContentLocations.Fact(id), item.File, item.Line))
        {
            item.Error(item.Line, $"the fact '{id}' is declared twice.", "another id");
        }
        var fact = new FactDefinition
        {
            Id = id,
            Kind = (FactKind)Array.IndexOf(Kinds, item.OneOf("kind", "boolean", Kinds)),
            Role = (FactRole)Array.IndexOf(Roles, item.OneOf("role", "sign", Roles)),
            Minimum = item.OptionalNumber("minimum"),
            Maximum = item.OptionalNumber("maximum"),
            HigherIsWorse = item.Flag("higher_is_worse", otherwise: false),
            Asked = item.Flag("asked", otherwise: true),
            Implies = [.. item.Items("implies").Select(ReadImplication)],
        };
        item.RefuseOtherKeys();
        return fact;
    }

    private static Implication ReadImplication(YamlItem item)
    {
        var implication = new Implication
        {
            Fact = item.Text("fact"),
            AtLeast = item.OptionalNumber("at_least"),
            AtMost = item.OptionalNumber("at_most"),
            Value = item.Flag("value", otherwise: true),
        };
        item.RefuseOtherKeys();
        return implication;
    }
}
