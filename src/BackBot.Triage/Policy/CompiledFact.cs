namespace BackBot.Triage;

/// <summary>A fact with, for each value it can have, the literals that then hold.</summary>
internal sealed class CompiledFact
{
    private readonly double[] _edges;
    private readonly LiteralMask[] _bands;
    private readonly LiteralMask _false;
    private readonly LiteralMask _worst;

    public CompiledFact(FactDefinition definition, int index, IReadOnlyList<(int Number, Literal Literal)> literals)
    {
        Definition = definition;
        Index = index;
        LiteralMask Holding(FactValue? value) =>
            LiteralMask.Of(literals.Where(literal => literal.Literal.Holds(value, definition.Kind)).Select(literal => literal.Number));
        All = LiteralMask.Of(literals.Select(literal => literal.Number));
        Absent = Holding(null);
        _false = Holding(FactValue.False);
        _worst = Holding(FactValue.Unsure);
        _edges = Edges(definition, literals);
        _bands = [.. Enumerable.Range(0, (2 * _edges.Length) + 1).Select(band => Holding(FactValue.Number(Representative(band))))];
        Classes = definition.Kind == FactKind.Boolean
            ? [FactValue.False, FactValue.True, FactValue.Unsure]
            : [.. Enumerable.Range(0, _bands.Length).Select(Representative).Where(Sensible).Select(FactValue.Number), FactValue.Unsure];
    }

    public FactDefinition Definition { get; }

    public int Index { get; }

    /// <summary>All literals about this fact.</summary>
    public LiteralMask All { get; }

    /// <summary>Those that hold when it was not told.</summary>
    public LiteralMask Absent { get; }

    /// <summary>Those that hold when it is true or unsure: what a boolean fact implied by another one counts as.</summary>
    public LiteralMask Worst => _worst;

    /// <summary>Those that hold when it is false.</summary>
    public LiteralMask WhenFalse => _false;

    /// <summary>
    /// One value of every class that the rules can tell apart, the mildest first: for a boolean fact false, true and unsure;
    /// for a number one of every band within its limits, and unsure.
    /// </summary>
    public IReadOnlyList<FactValue> Classes { get; }

    /// <summary>The literals about this fact that hold whenever this one does.</summary>
    public LiteralMask Entailed(LiteralMask literal) =>
        Classes.Select(Of).Append(Absent).Where(literal.IsWithin).Aggregate(All, (entailed, holding) => entailed & holding);

    /// <summary>Those that hold when it has this value. A value of the wrong kind counts as unsure.</summary>
    public LiteralMask Of(FactValue value)
    {
        if (Definition.Kind == FactKind.Boolean)
        {
            return value.Kind == FactValueKind.False ? _false : _worst;
        }
        return value.Kind == FactValueKind.Number ? _bands[Band(value.AsNumber)] : _worst;
    }

    // Band 2k+1 is the edge k itself; band 2k lies below it.
    private int Band(double number)
    {
        var band = 0;
        foreach (var edge in _edges)
        {
            if (number < edge)
            {
                return band;
            }
            if (number.Equals(edge))
            {
                return band + 1;
            }
            band += 2;
        }
        return band;
    }

    private double Representative(int band)
    {
        if (band % 2 == 1)
        {
            return _edges[band / 2];
        }
        var above = band / 2;
        if (_edges.Length == 0)
        {
            return Definition.Minimum ?? 0;
        }
        if (above == 0)
        {
            return Definition.Minimum is { } least && least < _edges[0] ? least : _edges[0] - 1;
        }
        return above == _edges.Length ? _edges[^1] + 1 : (_edges[above - 1] + _edges[above]) / 2;
    }

    private bool Sensible(double number) => number >= (Definition.Minimum ?? double.MinValue) && number <= (Definition.Maximum ?? double.MaxValue);

    private static double[] Edges(FactDefinition definition, IEnumerable<(int Number, Literal Literal)> literals) =>
    [
        .. literals.Where(literal => literal.Literal.Test.Operator != FactOperator.Exists).Select(literal => literal.Literal.Test.Value.AsNumber)
            .Concat(definition.Implies.SelectMany(implied => new[] { implied.AtLeast, implied.AtMost }).OfType<double>())
            .Distinct()
            .Order(),
    ];
}
