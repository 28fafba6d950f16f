using BackBot.Triage;

namespace BackBot.Understanding;

/// <summary>Where in the text a fact was read.</summary>
/// <param name="FactId">The fact, for example <c>radiating_leg_pain</c>.</param>
/// <param name="Start">First character, counted in UTF-16 units of the text as it was given.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Value">What was read there.</param>
/// <param name="OtherPerson">True when the words speak of someone else.</param>
public readonly record struct ReadSpan(string FactId, int Start, int Length, FactValue Value, bool OtherPerson);
