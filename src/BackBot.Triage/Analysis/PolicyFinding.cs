namespace BackBot.Triage;

/// <summary>Something odd about an item of a policy.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Subject">The item's id.</param>
/// <param name="Other">The id of the rule that makes it so, where there is one.</param>
public sealed record PolicyFinding(PolicyFindingKind Kind, string Subject, string? Other = null);
