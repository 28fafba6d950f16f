namespace BackBot.Understanding;

/// <summary>A common question found in a text.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Confidence">0 to 1; below the threshold of the content no match is given at all.</param>
public sealed record CommonQuestionMatch(string Id, double Confidence);
