namespace BackBot.Triage;

/// <summary>A rule with its condition compiled.</summary>
internal sealed record CompiledRule(Rule Rule, CompiledCondition Condition);
