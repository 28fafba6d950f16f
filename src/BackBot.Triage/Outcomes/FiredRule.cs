namespace BackBot.Triage;

/// <summary>A rule that fired and the facts that made it fire.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Facts">
/// The ids of the facts that fired it, in the order of the rule; where one of them only follows from what was told
/// (a major accident is a recent injury), the told fact comes after it.
/// </param>
/// <param name="Told">Of these, the ones that were told: what to name when explaining.</param>
public sealed record FiredRule(Rule Rule, IReadOnlyList<string> Facts, IReadOnlyList<string> Told);
