using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackBot.Eval.Tests;

/// <summary>
/// Texts with a place for a sign (<c>ninth/frames.jsonl</c>), filled with well-known ones: what is read wrong then is a matter of structure
/// (time, person, denial, doubt), not of words.
/// </summary>
public sealed partial class FrameSetTests
{
    private static readonly (string Text, string Fact)[] Clauses =
    [
        ("my left foot is numb", "leg_numbness_or_tingling"), ("i've got a fever", "fever_or_unwell"), ("i can't control my bladder", "bladder_bowel_change"), ("the pain goes down to my calf", "radiating_leg_pain"),
        ("my leg keeps giving way", "leg_weakness"), ("the pain wakes me at night", "night_pain"), ("i'm losing weight without trying", "unexplained_weight_loss"), ("i have no feeling between my legs", "saddle_numbness"),
    ];

    private static readonly (string Text, string Fact)[] Nouns =
    [
        ("numbness in my left foot", "leg_numbness_or_tingling"), ("a fever", "fever_or_unwell"), ("trouble controlling my bladder", "bladder_bowel_change"), ("pain going down to my calf", "radiating_leg_pain"),
        ("weakness in my right leg", "leg_weakness"), ("numbness between my legs", "saddle_numbness"), ("pain that wakes me at night", "night_pain"), ("sharp pain in my back", "sharp_or_severe_pain"),
    ];

    private static readonly (string Text, string Fact)[] BareNouns =
    [
        ("numbness in the left foot", "leg_numbness_or_tingling"), ("fever", "fever_or_unwell"), ("trouble controlling the bladder", "bladder_bowel_change"), ("pain going down to the calf", "radiating_leg_pain"),
        ("weakness in the right leg", "leg_weakness"), ("numbness between the legs", "saddle_numbness"), ("pain at night", "night_pain"), ("sharp pain", "sharp_or_severe_pain"),
    ];

    /// <summary>A second sign stands this many places further in its list.</summary>
    private const int Shift = 3;

    private static readonly List<(string Expected, string Got, string Text)> All = [.. ReadAll()];

    [Theory]
    [InlineData("yes", "no", 100)]
    [InlineData("yes", "absent", 190)]
    [InlineData("no", "yes", 370)]
    [InlineData("absent", "yes", 160)]
    [InlineData("not_yes", "yes", 160)]
    [InlineData("not_no", "no", 5)]
    public void What_a_sentence_says_of_a_sign_is_read(string expected, string got, int most)
    {
        var wrong = All.Where(r => r.Expected == expected && r.Got == got).Select(r => r.Text).ToList();
        Assert.True(wrong.Count <= most, $"{wrong.Count} texts\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string Expected, string Got, string Text)> ReadAll()
    {
        foreach (var line in File.ReadLines(Path.Combine(EvalTests.Root, "tests", "eval", "ninth", "frames.jsonl")))
        {
            using var frame = JsonDocument.Parse(line);
            for (var i = 0; i < Clauses.Length; i++)
            {
                var (text, facts) = Fill(frame.RootElement.GetProperty("frame").GetString()!, i);
                if (facts.Values.Distinct().Count() < facts.Count)
                {
                    continue;
                }

                var read = EvalTests.Understanding.Read(text).Facts;
                foreach (var expected in frame.RootElement.GetProperty("expect").EnumerateObject().Where(e => facts.ContainsKey(e.Name)))
                {
                    var got = read.TryGetValue(facts[expected.Name], out var value) ? value.ToString() switch { "true" => "yes", "false" => "no", _ => "absent" } : "absent";
                    yield return (expected.Value.GetString()!, got, text);
                }
            }
        }
    }

    private static (string Text, Dictionary<string, string> Facts) Fill(string frame, int at)
    {
        var facts = new Dictionary<string, string>();
        var text = Slot().Replace(frame, slot =>
        {
            var number = slot.Groups[2].Value is "2" ? "2" : "1";
            var list = slot.Groups[1].Value switch { "S" => Clauses, "N" => Nouns, _ => BareNouns };
            var sign = list[(at + (number == "2" ? Shift : 0)) % list.Length];
            facts[number] = sign.Fact;
            return sign.Text;
        });
        return (text, facts);
    }

    [GeneratedRegex(@"\{([SNn])([12]?)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();
}
