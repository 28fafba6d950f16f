namespace BackBot.Triage.Tests;

/// <summary>Short ways to write facts, conditions, rules and policies in tests.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Condition Is(string fact) => new FactTest(fact, FactOperator.Equals, FactValue.True);

    public static Condition IsNot(string fact) => new FactTest(fact, FactOperator.Equals, FactValue.False);

    public static Condition Told(string fact) => new FactTest(fact, FactOperator.Exists);

    public static Condition AtLeast(string fact, double number) => new FactTest(fact, FactOperator.AtLeast, FactValue.Number(number));

    public static Condition AtMost(string fact, double number) => new FactTest(fact, FactOperator.AtMost, FactValue.Number(number));

    public static Condition Exactly(string fact, double number) => new FactTest(fact, FactOperator.Equals, FactValue.Number(number));

    public static Condition All(params Condition[] parts) => new AllOf(parts);

    public static Condition Any(params Condition[] parts) => new AnyOf(parts);

    public static Condition No(Condition part) => new Negation(part);

    public static FactDefinition Sign(string id, params string[] implies) =>
        new() { Id = id, Implies = [.. implies.Select(fact => new Implication { Fact = fact })] };

    public static FactDefinition Unasked(string id) => new() { Id = id, Asked = false };

    public static FactDefinition Ability(string id) => new() { Id = id, Role = FactRole.Ability };

    public static FactDefinition Number(string id, bool higherIsWorse = false) =>
        new() { Id = id, Kind = FactKind.Number, Minimum = 0, Maximum = 10, HigherIsWorse = higherIsWorse };

    public static Rule Rule(string id, Condition when, Disposition disposition) => new()
    {
        Id = id,
        When = when,
        Disposition = disposition,
        ReasonKey = $"rules.{id}",
        Source = "a source",
        Owner = "an owner",
        ReviewBy = new DateOnly(2027, 1, 1),
    };

    public static Contraindication Never(string id, Condition when, string? gentler = null) =>
        new() { Id = id, When = when, ReasonKey = $"contraindications.{id}", Source = "a source", GentlerKey = gentler };

    public static Preference Rather(string id, Condition when, int weight) => new() { Id = id, When = when, Weight = weight, ReasonKey = $"preferences.{id}" };

    public static Method Method(string id, Contraindication[]? never = null, Preference[]? rather = null) =>
        new() { Id = id, ReasonKey = $"methods.{id}.suits", Contraindications = never ?? [], Preferences = rather ?? [] };

    public static Question Checklist(string id, params string[] facts) => new() { Id = id, Kind = QuestionKind.Checklist, Facts = facts };

    public static Question YesNo(string fact) => new() { Id = fact, Kind = QuestionKind.YesNo, Facts = [fact] };

    public static Question Ask(string id, QuestionKind kind, params string[] facts) => new() { Id = id, Kind = kind, Facts = facts };

    public static PolicyDefinition Definition(FactDefinition[] facts, Rule[]? rules = null, Question[]? questions = null, Method[]? methods = null) =>
        new() { ContentVersion = "v1", Facts = facts, Rules = rules ?? [], Questions = questions ?? [], Methods = methods ?? [] };

    public static TriagePolicy Policy(FactDefinition[] facts, Rule[]? rules = null, Question[]? questions = null, Method[]? methods = null) =>
        new(Definition(facts, rules, questions, methods));

    /// <summary>Reads "a, !b, c?, n=7": a is true, b is false, c is unsure, n is 7, m=? is an unsure number.</summary>
    public static FactSet Facts(string text) => FactSet.Of(text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part switch
    {
        _ when part.EndsWith("=?", StringComparison.Ordinal) => KeyValuePair.Create(part[..^2], FactValue.Unsure),
        _ when part.Contains('=', StringComparison.Ordinal) => KeyValuePair.Create(part.Split('=')[0], FactValue.Parse(part.Split('=')[1])),
        ['!', .. var id] => KeyValuePair.Create(id, FactValue.False),
        [.. var id, '?'] => KeyValuePair.Create(id, FactValue.Unsure),
        _ => KeyValuePair.Create(part, FactValue.True),
    }));
}
