namespace BackBot.Triage;

/// <summary>A smallest change of answers that would lead to another disposition.</summary>
/// <param name="Facts">The facts that would have to be different, and their other value.</param>
/// <param name="Disposition">What the advice would then be.</param>
public sealed record OutcomeChange(IReadOnlyDictionary<string, FactValue> Facts, Disposition Disposition);
