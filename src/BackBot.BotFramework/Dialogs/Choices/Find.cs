using BackBot.BotFramework.Dialogs;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values in a text by their words.</summary>
public static class Find
{
    /// <summary>The choices whose words stand in the text, in the order in which they stand there.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices whose words or synonyms stand in the text, in the order in which they stand there.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var values = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            Add(values, index, options?.NoValue == true ? null : choice.Value);
            Add(values, index, options?.NoAction == true ? null : choice.Action?.Title);
            foreach (var synonym in choice.Synonyms ?? [])
            {
                Add(values, index, synonym);
            }
        }

        return FindValues(utterance, values, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>The values whose words stand in the text, each index once and no word used twice; longer values come first.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var tokenize = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenize(utterance ?? string.Empty, options?.Locale);
        var distance = options?.MaxTokenDistance ?? 2;
        var matches = new List<(TokenMatch Match, SortedValue Value)>();
        foreach (var value in values)
        {
            if (TokenMatch.Find(words, tokenize(value.Value ?? string.Empty, options?.Locale), distance, options?.AllowPartialMatches == true) is { } match)
            {
                matches.Add((match, value));
            }
        }

        var found = new List<(TokenMatch Match, SortedValue Value)>();
        foreach (var candidate in matches.OrderByDescending(one => one.Match.Score).ThenByDescending(one => one.Value.Value.Length))
        {
            if (!found.Exists(one => one.Value.Index == candidate.Value.Index || one.Match.Overlaps(candidate.Match)))
            {
                found.Add(candidate);
            }
        }

        return [.. found.OrderBy(one => one.Match.First).Select(one => Result(utterance, words, one.Match, one.Value))];
    }

    private static void Add(List<SortedValue> values, int index, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            values.Add(new SortedValue { Value = value, Index = index });
        }
    }

    private static ModelResult<FoundValue> Result(string utterance, List<Token> words, TokenMatch match, SortedValue value)
    {
        var (start, end) = (words[match.First].Start, words[match.Last].End);
        return new ModelResult<FoundValue>
        {
            Text = utterance[start..(end + 1)],
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = match.Score },
        };
    }
}
