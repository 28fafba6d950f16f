using System.Text;

namespace BackBot.Dialogs.Turns;

/// <summary>
/// Turns a question to "you" into one about the person asked for, word by word, with the pairs in <c>chat.other_person.words</c>
/// ("your" becomes "their"). English lets "they" take the verb forms of "you"; where a sentence needs more, it has a key of its own ending in <c>_other</c>.
/// </summary>
internal static class OtherPerson
{
    public static string Rewrite(string text, Func<string, string?> find)
    {
        var result = new StringBuilder(text.Length + 8);
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                result.Append(text[at++]);
                continue;
            }

            result.Append(Word(text[at..end], find));
            at = end;
        }

        return result.ToString();
    }

    private static string Word(string word, Func<string, string?> find)
    {
        if (find($"chat.other_person.words.{word.ToLowerInvariant()}") is not { Length: > 0 } other)
        {
            return word;
        }

        return char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
    }
}
