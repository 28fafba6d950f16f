using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads the closed rule grammar: all, any, not; exists, equals, at_least, at_most.</summary>
internal sealed class ConditionReader(IReadOnlyDictionary<string, FactDefinition> facts)
{
    private static readonly FactTest Placeholder = new("", FactOperator.Exists);

    public Condition Read(YamlItem owner, string key)
    {
        if (owner.Item(key) is { } item)
        {
            return Read(item);
        }
        owner.Error(owner.Line, $"'{key}' is missing.", $"{key}: {{ fact: leg_weakness, equals: true }}");
        return Placeholder;
    }

    private Condition Read(YamlItem item)
    {
        var all = item.Has("all");
        var any = item.Has("any");
        var not = item.Has("not");
        var fact = item.Has("fact");
        if (new[] { all, any, not, fact }.Count(present => present) != 1)
        {
            item.RefuseOtherKeys();
            item.Error(item.Line, "a condition is exactly one of all, any, not and fact.", "{ all: [ … ] }, { any: [ … ] }, { not: { … } } or { fact: …, equals: true }");
            return Placeholder;
        }
        Condition condition = fact ? Test(item)
            : all ? new AllOf(Parts(item, "all"))
            : any ? new AnyOf(Parts(item, "any"))
            : new Negation(item.Item("not") is { } part ? Read(part) : Placeholder);
        item.RefuseOtherKeys();
        return condition;
    }

    private Condition[] Parts(YamlItem item, string key)
    {
        var parts = item.Items(key).Select(Read).ToArray();
        if (parts.Length == 0)
        {
            item.Error(item.LineOf(key), $"'{key}' has no parts.", $"{key}: [{{ fact: …, equals: true }}]");
            return [Placeholder];
        }
        return parts;
    }

    private FactTest Test(YamlItem item)
    {
        var id = item.Text("fact");
        string[] operators = ["exists", "equals", "at_least", "at_most"];
        var used = operators.Where(item.Has).ToArray();
        if (!facts.TryGetValue(id, out var definition))
        {
            var near = NearestName.Find(id, facts.Keys);
            item.Error(item.LineOf("fact"), $"there is no fact '{id}'.", near is null ? "a fact from facts.yaml" : $"fact: {near}");
            return Placeholder;
        }
        if (used is not [var op])
        {
            item.Error(item.Line, $"the test of '{id}' needs exactly one of: {string.Join(", ", operators)}.", Example(definition));
            return Placeholder;
        }
        var text = item.Text(op);
        if (op == "exists")
        {
            return text == "true" ? new FactTest(id, FactOperator.Exists) : Wrong(item, op, definition, text);
        }
        var kind = op switch { "equals" => FactOperator.Equals, "at_least" => FactOperator.AtLeast, _ => FactOperator.AtMost };
        var fits = FactValue.TryParse(text, out var value) && (definition.Kind == FactKind.Number
            ? value.Kind == FactValueKind.Number
            : kind == FactOperator.Equals && value.Kind is FactValueKind.True or FactValueKind.False);
        return fits ? new FactTest(id, kind, value) : Wrong(item, op, definition, text);
    }

    private static FactTest Wrong(YamlItem item, string op, FactDefinition fact, string text)
    {
        item.Error(item.LineOf(op), $"'{op}: {text}' does not fit '{fact.Id}', which is {(fact.Kind == FactKind.Number ? "a number" : "true or false")}.", Example(fact));
        return Placeholder;
    }

    private static string Example(FactDefinition fact) =>
        fact.Kind == FactKind.Number ? $"{{ fact: {fact.Id}, at_least: 7 }}" : $"{{ fact: {fact.Id}, equals: true }}";
}
