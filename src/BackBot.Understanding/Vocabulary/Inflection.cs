namespace BackBot.Understanding.Vocabulary;

/// <summary>
/// The regular forms of an English word (plural, -s, -ed, -ing), with both spellings where doubling differs. Code and not content, because the
/// rules by which a language inflects are an algorithm; another language brings a class of its own.
/// </summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>All forms of a word, the word first; irregular forms replace the regular past but not the others.</summary>
    public static IEnumerable<string> Forms(string word, IReadOnlyDictionary<string, string[]> irregular)
    {
        yield return word;
        foreach (var form in irregular.TryGetValue(word, out var own) ? own : [])
        {
            yield return form;
        }

        if (word.Length < 3)
        {
            yield break;
        }

        var last = word[^1];
        var stem = word[..^1];
        if (last == 'y' && !IsVowel(word[^2]))
        {
            yield return stem + "ies";
            yield return stem + "ied";
            yield return word + "ing";
        }
        else if (last == 'e')
        {
            yield return word + "s";
            yield return word + "d";
            yield return stem + "ing";
        }
        else
        {
            var sibilant = last is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
            yield return word + (sibilant ? "es" : "s");
            yield return word + "ed";
            yield return word + "ing";
            if (!IsVowel(last) && IsVowel(word[^2]) && !IsVowel(word[^3]) && last is not ('w' or 'x' or 'y'))
            {
                yield return word + last + "ed";
                yield return word + last + "ing";
            }
        }
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
