using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>
/// The space of all facts as far as the rules can tell them apart: for each fact "not told", then its values.
/// Read from the definitions alone, without the compiled policy.
/// </summary>
internal sealed class FactSpace
{
    public FactSpace(PolicyDefinition definition)
    {
        Facts = definition.Facts;
        var tests = definition.Rules.SelectMany(rule => rule.When.Walk())
            .Concat(definition.Methods.SelectMany(method =>
                method.Contraindications.SelectMany(item => item.When.Walk()).Concat(method.Preferences.SelectMany(item => item.When.Walk()))))
            .ToLookup(test => test.Fact);
        Domains = [.. Facts.Select(fact => Domain(fact, tests[fact.Id]))];
        Diagrams = new Diagrams([.. Domains.Select(domain => domain.Count)]);
        Index = Facts.Select((fact, at) => (fact.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
    }

    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>For each fact its values, null (not told) first.</summary>
    public IReadOnlyList<IReadOnlyList<FactValue?>> Domains { get; }

    public IReadOnlyDictionary<string, int> Index { get; }

    public Diagrams Diagrams { get; }

    /// <summary>The place of a value in the fact's domain; a number that is no limit has the place of its band.</summary>
    public int ValueOf(int fact, FactValue? value)
    {
        var domain = Domains[fact];
        if (Enumerable.Range(0, domain.Count).FirstOrDefault(at => domain[at] == value, -1) is >= 0 and var exact)
        {
            return exact;
        }
        // After "not told", limits and bands take turns, beginning with a limit.
        return Enumerable.Range(1, domain.Count - 3).First(at => at % 2 == 1 && domain[at]!.Value.AsNumber < value!.Value.AsNumber && value.Value.AsNumber < domain[at + 2]!.Value.AsNumber) + 1;
    }

    /// <summary>The facts of a combination; a variable that is not given is not told.</summary>
    public FactSet ToFacts(IEnumerable<KeyValuePair<int, int>> combination) => FactSet.Of(combination
        .Where(pair => Domains[pair.Key][pair.Value] is not null)
        .Select(pair => KeyValuePair.Create(Facts[pair.Key].Id, Domains[pair.Key][pair.Value]!.Value)));

    private static IReadOnlyList<FactValue?> Domain(FactDefinition fact, IEnumerable<FactTest> tests)
    {
        if (fact.Kind == FactKind.Boolean)
        {
            return [null, FactValue.False, FactValue.True, FactValue.Unsure];
        }
        double[] limits = [.. tests.Where(test => test.Operator != FactOperator.Exists).Select(test => test.Value.AsNumber)
            .Concat(fact.Implies.SelectMany(implied => new[] { implied.AtLeast, implied.AtMost }).OfType<double>()).Distinct().Order()];
        var lowest = fact.Minimum ?? limits.FirstOrDefault() - 1;
        var highest = fact.Maximum ?? limits.LastOrDefault() + 1;
        double[] marks = [.. limits.Append(lowest).Append(highest).Distinct().Order()];
        var numbers = marks.Concat(marks.Zip(marks.Skip(1), (left, right) => (left + right) / 2)).Where(number => number >= lowest && number <= highest).Order();
        return [null, .. numbers.Select(number => (FactValue?)FactValue.Number(number)), FactValue.Unsure];
    }

    public string Describe(IEnumerable<KeyValuePair<int, int>> combination) =>
        ToFacts(combination) is { Count: > 0 } facts ? facts.ToString() : "nothing told";
}
