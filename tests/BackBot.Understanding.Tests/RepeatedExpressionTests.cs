using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Tests;

/// <summary>Lists that grow expression by expression fill up with repeats, and a repeat makes the next reader look for a difference that is not there.</summary>
public sealed class RepeatedExpressionTests
{
    private readonly LanguageData _data = LanguageLoader.Load(Path.Combine(English.ContentFolder, "language", "en"));

    [Fact]
    public void Every_expression_of_a_concept_says_something_that_the_others_do_not()
    {
        var expander = new PhraseExpander(_data.Irregular, _data.SmallWords.Determiners);
        var lists = new[] { _data.Concepts, _data.IntentConcepts, _data.AnswerConcepts, _data.QuestionConcepts };
        AssertNone(lists.SelectMany(l => l).SelectMany(c => Repeats(c.Key, c.Value, e => expander.Expand(e).Select(words => string.Join(' ', words)))));
    }

    [Fact]
    public void Every_combination_says_something_that_the_others_of_its_kind_do_not()
    {
        var facts = _data.Facts.SelectMany(f => f.Value.Select(kind => (Name: $"{f.Key}.{kind.Key}", kind.Value)));
        var intents = _data.Intents.Select(i => (Name: i.Key, i.Value));
        AssertNone(facts.Concat(intents).SelectMany(list => Repeats(list.Name, list.Value, Alternatives)));
    }

    private static void AssertNone(IEnumerable<string> repeats)
    {
        var all = string.Join('\n', repeats);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>From the end, so that of two alike the later one is named.</summary>
    private static List<string> Repeats(string name, List<LanguageEntry> entries, Func<LanguageEntry, IEnumerable<string>> spelledOut)
    {
        var said = entries.Select(e => spelledOut(e).ToHashSet(StringComparer.Ordinal)).ToList();
        var times = said.SelectMany(s => s).GroupBy(s => s, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var repeats = new List<string>();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (said[i].All(s => times[s] > 1))
            {
                repeats.Add($"{Path.GetFileName(entries[i].File)}:{entries[i].Line} {name}: \"{entries[i].Text}\" is there already");
                foreach (var s in said[i])
                {
                    times[s]--;
                }
            }
        }

        return repeats;
    }

    private static IEnumerable<string> Alternatives(LanguageEntry entry) =>
        entry.Text.Split(' ').Aggregate((IEnumerable<string>)[string.Empty], (before, part) => before.SelectMany(b => part.Split('|').Select(p => $"{b} {p}")));
}
