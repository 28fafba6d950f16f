namespace BackBot.Triage;

/// <summary>What a fact set means for the literals: which hold, which could still come to hold, and which facts are open.</summary>
/// <param name="Table">The policy's facts by which it was worked out.</param>
/// <param name="Holding">Those that hold now; a fact that was not told counts as not told.</param>
/// <param name="Certain">Those that hold whatever the open facts turn out to be.</param>
/// <param name="Possible">Those that hold for some answers to the open facts.</param>
/// <param name="States">The state of every fact, by index.</param>
internal sealed record Knowledge(FactTable Table, LiteralMask Holding, LiteralMask Certain, LiteralMask Possible, FactState[] States);
