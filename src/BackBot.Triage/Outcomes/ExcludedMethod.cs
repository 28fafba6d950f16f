namespace BackBot.Triage;

/// <summary>A method that is not offered, and why.</summary>
/// <param name="Id">The method's id.</param>
/// <param name="Because">The id of the contraindication; when none applies, of the rule that rules out all stretching.</param>
/// <param name="ReasonKey">The key of the reason in plain words.</param>
/// <param name="GentlerKey">The key of a gentler way, only while stretching is allowed at all.</param>
/// <param name="Facts">The facts that decided.</param>
public sealed record ExcludedMethod(string Id, string Because, string ReasonKey, string? GentlerKey, IReadOnlyList<string> Facts);
