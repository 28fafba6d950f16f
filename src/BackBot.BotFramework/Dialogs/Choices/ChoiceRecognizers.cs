using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Finds the choices that an answer means: by their words, else by number. A number counts only when it is all that was said:
/// "for 2 weeks" is no answer to a list with two entries.
/// </summary>
public class ChoiceRecognizers
{
    /// <summary>Creates one; all members are static.</summary>
    public ChoiceRecognizers()
    {
    }

    /// <summary>The choices that the text means, in the order in which they stand in it.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that the text means, in the order in which they stand in it.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0 || Number(utterance.AsSpan().Trim(), options) is not { } number || number < 1 || number > list.Count)
        {
            return found;
        }

        var choice = new FoundChoice { Value = list[number - 1].Value, Index = number - 1, Score = 1 };
        return [new ModelResult<FoundChoice> { Text = utterance, Start = 0, End = utterance.Length - 1, TypeName = "choice", Resolution = choice }];
    }

    /// <summary>A number that is all of the text: <c>2</c>, <c>2.</c>, <c>(2)</c>, <c>#2</c>; or <c>2nd</c>.</summary>
    private static int? Number(ReadOnlySpan<char> text, FindChoicesOptions options)
    {
        var digits = text.TrimStart("#(").TrimEnd(").");
        var isNumber = options.RecognizeNumbers;
        foreach (var ending in (string[])["st", "nd", "rd", "th"])
        {
            if (digits.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                digits = digits[..^2];
                isNumber = options.RecognizeOrdinals;
                break;
            }
        }

        return isNumber && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
