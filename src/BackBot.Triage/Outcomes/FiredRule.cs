namespace BackBot.Triage;

/// <summary>A rule that fired and the facts that made it fire.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Facts">The ids of the facts that fired it, in the order of the rule.</param>
public sealed record FiredRule(Rule Rule, IReadOnlyList<string> Facts);
