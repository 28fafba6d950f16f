namespace BackBot.Triage;

/// <summary>One alternative of a condition: these literals together.</summary>
/// <param name="Literals">The literals.</param>
/// <param name="Numbers">Their numbers.</param>
/// <param name="Facts">The facts they are about, as indexes into the policy's facts.</param>
internal sealed record Clause(LiteralMask Literals, int[] Numbers, int[] Facts);
