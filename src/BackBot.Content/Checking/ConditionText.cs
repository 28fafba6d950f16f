using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Writes a condition for a reader: "leg_weakness and (pain_0_10 at least 7 or faint_or_clammy)".</summary>
internal static class ConditionText
{
    public static string Write(Condition condition) => Write(condition, inner: false);

    private static string Write(Condition condition, bool inner) => condition switch
    {
        AllOf all => Join(all.Parts, " and ", inner),
        AnyOf any => Join(any.Parts, " or ", inner),
        Negation not => $"not ({Write(not.Part)})",
        FactTest { Operator: FactOperator.Exists } test => $"{test.Fact} was told",
        FactTest { Operator: FactOperator.AtLeast } test => $"{test.Fact} at least {test.Value}",
        FactTest { Operator: FactOperator.AtMost } test => $"{test.Fact} at most {test.Value}",
        FactTest test when test.Value == FactValue.True => test.Fact,
        FactTest test => $"{test.Fact} is {test.Value}",
        _ => "",
    };

    private static string Join(IReadOnlyList<Condition> parts, string word, bool inner)
    {
        var joined = string.Join(word, parts.Select(part => Write(part, inner: true)));
        return inner && parts.Count > 1 ? $"({joined})" : joined;
    }
}
