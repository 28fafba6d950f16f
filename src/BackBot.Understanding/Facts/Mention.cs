using BackBot.Understanding.Scope;

namespace BackBot.Understanding.Facts;

/// <summary>One place in the text that speaks of a fact.</summary>
internal sealed class Mention
{
    public required string Fact { get; init; }

    /// <summary>The kind of the combination: sign, to_come, healthy, sign_only, healthy_only, ability, unable, always, denied_only, retracts, blocks.</summary>
    public required string Kind { get; init; }

    /// <summary>First unit.</summary>
    public required int First { get; init; }

    /// <summary>Last unit.</summary>
    public required int Last { get; init; }

    /// <summary>The standing of its units, taken together.</summary>
    public required Standing Standing { get; set; }

    /// <summary>True: the person has it; false: has not; null: says nothing that counts.</summary>
    public bool? Value { get; set; }

    /// <summary>They say that they can't tell.</summary>
    public bool Unsure { get; set; }

    /// <summary>About someone else.</summary>
    public bool Other => (Standing & Standing.Other) != 0;

    /// <summary>Said to be over.</summary>
    public bool Ended { get; set; }

    /// <summary>Taken back later in the same text.</summary>
    public bool Withdrawn { get; set; }
}
