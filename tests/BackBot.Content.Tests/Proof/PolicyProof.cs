using System.Numerics;
using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>Each promise of triage, checked over every combination of every value of every fact. Each check lists what breaks it.</summary>
internal sealed class PolicyProof
{
    private readonly Diagrams _diagrams;
    private readonly PolicyDefinition _definition;
    private readonly TriagePolicy _policy;

    public PolicyProof(PolicyDefinition definition)
    {
        _definition = definition;
        _policy = new TriagePolicy(definition, guarded: false);
        Space = new FactSpace(definition);
        _diagrams = Space.Diagrams;
        Meaning = new Meaning(Space);
        Advice = definition.Rules
            .Select(rule => _diagrams.Apply(Operations.Least, Scale(Meaning.Of(rule.When), (int)rule.Disposition), _diagrams.Leaf((int)rule.Disposition)))
            .Aggregate(_diagrams.Leaf(0), _diagrams.Or);
        SelfCare = _diagrams.Apply(Operations.Unless, _diagrams.Leaf(1), Advice);
        Offered = definition.Methods.ToDictionary(
            method => method.Id,
            method => method.Contraindications.Aggregate(SelfCare, (node, item) => _diagrams.Apply(Operations.Unless, node, Meaning.Of(item.When))));
    }

    public FactSpace Space { get; }

    public Meaning Meaning { get; }

    /// <summary>The disposition, for every combination.</summary>
    public int Advice { get; }

    /// <summary>1 where the advice is self-care.</summary>
    public int SelfCare { get; }

    /// <summary>1 where the method is offered, by method.</summary>
    public IReadOnlyDictionary<string, int> Offered { get; }

    public BigInteger Combinations => _diagrams.Combinations;

    public TriagePolicy Policy => _policy;

    /// <summary>The compiled policy means what the definitions say, for every combination.</summary>
    public IEnumerable<string> CompiledOtherwise()
    {
        var compiled = new CompiledMeaning(Space, _policy);
        foreach (var rule in _policy.Rules.Where(rule => compiled.Of(rule.Condition) != Meaning.Of(rule.Rule.When)))
        {
            yield return rule.Rule.Id;
        }
        foreach (var method in _policy.Methods)
        {
            foreach (var (item, condition) in method.Contraindications.Where(pair => compiled.Of(pair.Condition) != Meaning.Of(pair.Item.When)))
            {
                yield return item.Id;
            }
            foreach (var (item, condition) in method.Preferences.Where(pair => compiled.Of(pair.Condition) != Meaning.Of(pair.Item.When)))
            {
                yield return item.Id;
            }
        }
    }

    /// <summary>(1) No warning sign ever gives a stretch, and each leads at least to its level, whatever else is told.</summary>
    public IEnumerable<string> StretchesOverAWarning()
    {
        var signs = WarningSigns.Least.SelectMany(sign => new[]
            {
                (Facts: FactSet.Empty.With(sign.Key, true), Least: sign.Value),
                (Facts: FactSet.Empty.With(sign.Key, FactValue.Unsure), Least: sign.Value),
            })
            .Concat(WarningSigns.Together);
        foreach (var (facts, least) in signs)
        {
            // A popping habit is no warning when the person says that nothing hurts, and that may be told later.
            var restricted = facts["frequent_popping"] is not null && facts.Count == 1 ? With(Restrict(Advice, facts), "pain_0_10", null) : Restrict(Advice, facts);
            var milder = _diagrams.Apply(Operations.Greater, _diagrams.Leaf((int)least), restricted);
            if (_diagrams.Find(milder, 1) is { } example)
            {
                yield return $"{facts} with {Space.Describe(example)} is under {least.ToName()}";
            }
        }
    }

    /// <summary>(2) Adding or worsening a sign never lowers the disposition.</summary>
    public IEnumerable<string> LoweredByWorse() => Space.Facts.SelectMany((fact, at) => Steps(fact, at)
        .Select(step => Lowered(at, step.Milder, step.Worse)).OfType<string>());

    /// <summary>(3) Unsure never lowers the disposition, whatever the answer would have been.</summary>
    public IEnumerable<string> LoweredByUnsure() => Space.Facts.SelectMany((_, at) => Enumerable.Range(0, Space.Domains[at].Count)
        .Select(value => Lowered(at, value, Space.ValueOf(at, FactValue.Unsure))).OfType<string>());

    /// <summary>(5) Every disposition, rule, contraindication, preference and method is reached, and every rule decides somewhere.</summary>
    public IEnumerable<string> NeverReached()
    {
        foreach (var level in Enum.GetValues<Disposition>().Where(level => !_diagrams.Values(Advice).Contains((int)level)))
        {
            yield return level.ToName();
        }
        foreach (var rule in _definition.Rules)
        {
            var others = _definition.Rules.Where(other => other != rule && other.Disposition >= rule.Disposition)
                .Select(other => Meaning.Of(other.When)).Aggregate(_diagrams.Leaf(0), _diagrams.Or);
            if (Never(_diagrams.Apply(Operations.Unless, Meaning.Of(rule.When), others)))
            {
                yield return rule.Id;
            }
        }
        foreach (var method in _definition.Methods)
        {
            foreach (var item in method.Contraindications.Where(item => Never(Meaning.Of(item.When))))
            {
                yield return item.Id;
            }
            foreach (var item in method.Preferences.Where(item => Never(_diagrams.And(Offered[method.Id], Meaning.Of(item.When)))))
            {
                yield return item.Id;
            }
            if (Never(Offered[method.Id]))
            {
                yield return method.Id;
            }
        }
    }

    /// <summary>(6) A method that is offered is never contraindicated.</summary>
    public IEnumerable<string> OfferedThoughBanned()
    {
        foreach (var (method, facts) in WarningSigns.Banned)
        {
            foreach (var fact in facts)
            {
                if (_diagrams.Find(_diagrams.And(Offered[method], Meaning.True(fact)), 1) is { } example)
                {
                    yield return $"{method} with {Space.Describe(example)}";
                }
            }
        }
    }

    /// <summary>The function with these facts told.</summary>
    public int Restrict(int node, FactSet facts) => facts.Aggregate(node, (at, fact) => With(at, fact.Key, fact.Value));

    private int With(int node, string fact, FactValue? value)
    {
        var at = Space.Index[fact];
        return _diagrams.Restrict(node, at, Space.ValueOf(at, value));
    }

    // The pairs of values of which the second is worse.
    private IEnumerable<(int Milder, int Worse)> Steps(FactDefinition fact, int at)
    {
        if (fact.Kind == FactKind.Boolean)
        {
            int absent = 0, no = Space.ValueOf(at, FactValue.False), yes = Space.ValueOf(at, FactValue.True), unsure = Space.ValueOf(at, FactValue.Unsure);
            return fact.Role == FactRole.Preference ? [] : [(absent, yes), (absent, unsure), (no, absent), (no, yes), (no, unsure), (yes, unsure), (unsure, yes)];
        }
        var numbers = Enumerable.Range(0, Space.Domains[at].Count).Where(value => Space.Domains[at][value] is { Kind: FactValueKind.Number }).ToArray();
        // The lowest number of a scale on which higher is worse is a denial ("no pain"); any other number is worse than none told.
        return fact.HigherIsWorse
            ? [.. numbers.Zip(numbers.Skip(1)), .. numbers.Skip(1).Select(number => (0, number))]
            : numbers.Select(number => (0, number));
    }

    private string? Lowered(int fact, int milder, int worse)
    {
        var broken = _diagrams.Apply(Operations.Greater, _diagrams.Restrict(Advice, fact, milder), _diagrams.Restrict(Advice, fact, worse));
        return _diagrams.Find(broken, 1) is not { } example ? null
            : $"{Space.Facts[fact].Id} from {Name(fact, milder)} to {Name(fact, worse)} lowers it with {Space.Describe(example)}";
    }

    private string Name(int fact, int value) => Space.Domains[fact][value]?.ToString() ?? "not told";

    private bool Never(int node) => !_diagrams.Values(node).Contains(1);

    private int Scale(int node, int value) => _diagrams.Apply(Operations.Unless, _diagrams.Leaf(value), _diagrams.Apply(Operations.Unless, _diagrams.Leaf(1), node));
}
