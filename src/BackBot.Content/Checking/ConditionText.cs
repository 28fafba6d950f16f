using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Writes a condition for a reader: "‘weakness in a leg or foot’ and (‘pain of at least 7 out of 10’ or ‘feeling faint’)".</summary>
/// <param name="name">What a fact is called in the reader's language.</param>
internal sealed class ConditionText(Func<string, string> name)
{
    public string Write(Condition condition) => Write(condition, inner: false);

    private string Write(Condition condition, bool inner) => condition switch
    {
        AllOf all => Join(all.Parts, " and ", inner),
        AnyOf any => Join(any.Parts, " or ", inner),
        Negation not => $"not ({Write(not.Part)})",
        FactTest { Operator: FactOperator.Exists } test => $"{Name(test)} was told",
        FactTest { Operator: FactOperator.AtLeast } test => Name(test, $"at least {test.Value}"),
        FactTest { Operator: FactOperator.AtMost } test => Name(test, $"at most {test.Value}"),
        FactTest { Value.Kind: FactValueKind.Number } test => Name(test, $"{test.Value}"),
        FactTest test when test.Value == FactValue.True => Name(test),
        FactTest test => $"{Name(test)} is {test.Value}",
        _ => "",
    };

    // A number's text has a place for it: "pain of {value} out of 10".
    private string Name(FactTest test, string value = "…") => $"‘{name(test.Fact).Replace("{value}", value, StringComparison.Ordinal)}’";

    private string Join(IReadOnlyList<Condition> parts, string word, bool inner)
    {
        var joined = string.Join(word, parts.Select(part => Write(part, inner: true)));
        return inner && parts.Count > 1 ? $"({joined})" : joined;
    }
}
