namespace BackBot.Understanding.Text;

/// <summary>
/// The smallest piece the reading works on: an expression of the vocabulary, a word outside it, a number or a mark.
/// </summary>
internal sealed class Unit
{
    private static readonly int[] NoConcepts = [];

    /// <summary>The words of the unit, normalised.</summary>
    public required string Text { get; init; }

    /// <summary>What it is.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>The concepts it stands for, ordered.</summary>
    public int[] Concepts { get; init; } = NoConcepts;

    /// <summary>What each word of an expression stands for on its own; empty when the unit is a single word.</summary>
    public int[]?[] Words { get; init; } = [];

    /// <summary>True when it has several words.</summary>
    public bool IsExpression => Words.Length > 0;

    /// <summary>Where it stands in the text as given.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends in the text as given.</summary>
    public int End { get; init; }

    /// <summary>The value of a number.</summary>
    public double Number { get; init; }

    /// <summary>What scope says about it.</summary>
    public Scope.Standing Standing { get; set; }

    /// <summary>True for a word that the vocabulary does not know: the text may be about something else.</summary>
    public bool IsForeign => Kind == TokenKind.Word && Concepts.Length == 0 && Text.Length > 2;

    /// <summary>True when it stands for the concept.</summary>
    public bool Is(int concept) => Has(Concepts, concept);

    /// <summary>True when its first word stands for the concept: "since my fall" begins with "since".</summary>
    public bool BeginsWith(int concept) => IsExpression ? Has(Words[0], concept) : Is(concept);

    /// <summary>True when its last word does: "has all gone" ends with "gone".</summary>
    public bool EndsWith(int concept) => IsExpression ? Has(Words[^1], concept) : Is(concept);

    /// <summary>True when one of its words does.</summary>
    public bool Holds(int concept)
    {
        foreach (var word in Words)
        {
            if (Has(word, concept))
            {
                return true;
            }
        }

        return !IsExpression && Is(concept);
    }

    /// <summary>True when it stands for one of the concepts.</summary>
    public bool IsAny(int[] concepts)
    {
        foreach (var concept in concepts)
        {
            if (Is(concept))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(int[]? concepts, int concept)
    {
        foreach (var own in concepts ?? NoConcepts)
        {
            if (own == concept)
            {
                return true;
            }
        }

        return false;
    }
}
