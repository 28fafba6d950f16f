namespace BackBot.Understanding;

/// <summary>A common question with its answer, from <c>content/answers/</c>.</summary>
/// <param name="Id">Its id, for example <c>what_is_the_pop</c>.</param>
/// <param name="Phrasings">Ways to ask it; the first is its title.</param>
/// <param name="Answer">The short answer, shown first.</param>
/// <param name="More">The longer answer behind "more".</param>
/// <param name="Source">Where the answer comes from.</param>
public sealed record CommonQuestion(string Id, IReadOnlyList<string> Phrasings, string Answer, string More, string Source);
