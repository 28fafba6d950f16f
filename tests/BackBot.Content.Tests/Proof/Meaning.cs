using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>What conditions mean, written a second time and straight from the grammar: as diagrams, and fact set by fact set.</summary>
internal sealed class Meaning(FactSpace space)
{
    private readonly Diagrams _diagrams = space.Diagrams;
    private readonly Dictionary<string, int> _true = new(StringComparer.Ordinal);

    /// <summary>1 where the condition holds.</summary>
    public int Of(Condition condition) => Of(condition, negated: false);

    /// <summary>1 where the fact is true or unsure, or follows from one that is.</summary>
    public int True(string fact)
    {
        if (!_true.TryGetValue(fact, out var diagram))
        {
            var at = space.Index[fact];
            diagram = _diagrams.Test(at, value => space.Domains[at][value] is { CountsAsTrue: true });
            foreach (var cause in space.Facts)
            {
                foreach (var implied in cause.Implies.Where(implied => implied.Fact == fact && implied.Value))
                {
                    diagram = _diagrams.Or(diagram, cause.Kind == FactKind.Boolean ? True(cause.Id) : InBand(cause.Id, implied));
                }
            }
            _true.Add(fact, diagram);
        }
        return diagram;
    }

    private int InBand(string fact, Implication band)
    {
        var at = space.Index[fact];
        return _diagrams.Test(at, value => space.Domains[at][value] is { } told
            && (told == FactValue.Unsure || (told.AsNumber >= (band.AtLeast ?? told.AsNumber) && told.AsNumber <= (band.AtMost ?? told.AsNumber))));
    }

    private int Of(Condition condition, bool negated) => condition switch
    {
        FactTest test => OfTest(test, negated),
        Negation not => Of(not.Part, !negated),
        AllOf all => Join(all.Parts, negated, every: !negated),
        AnyOf any => Join(any.Parts, negated, every: negated),
        _ => throw new InvalidOperationException(),
    };

    private int Join(IReadOnlyList<Condition> parts, bool negated, bool every) =>
        parts.Select(part => Of(part, negated)).Aggregate((left, right) => every ? _diagrams.And(left, right) : _diagrams.Or(left, right));

    private int OfTest(FactTest test, bool negated)
    {
        var at = space.Index[test.Fact];
        var number = space.Facts[at].Kind == FactKind.Number;
        if (number)
        {
            return _diagrams.Test(at, value => space.Domains[at][value] switch
            {
                null => negated,
                _ when test.Operator == FactOperator.Exists => !negated,
                { Kind: FactValueKind.Unsure } => true,
                { } told => (test.Operator switch
                {
                    FactOperator.AtLeast => told.AsNumber >= test.Value.AsNumber,
                    FactOperator.AtMost => told.AsNumber <= test.Value.AsNumber,
                    _ => told.AsNumber.Equals(test.Value.AsNumber),
                }) != negated,
            });
        }
        var isTrue = True(test.Fact);
        var told = _diagrams.Or(isTrue, _diagrams.Test(at, value => space.Domains[at][value] is not null));
        var holds = test.Operator == FactOperator.Exists ? told
            : test.Value == FactValue.True ? isTrue
            : _diagrams.Apply(Operations.Unless, told, isTrue);
        return negated ? _diagrams.Apply(Operations.Differ, holds, _diagrams.Leaf(1)) : holds;
    }
}
