using System.Text.Json;

namespace BackBot.Eval.Tests;

/// <summary>
/// Signs as they are put together from a subject, what is said of it and when (<c>ninth/signs.jsonl</c>): known words have to be read in every
/// combination that makes a sentence.
/// </summary>
public sealed class SignGridTests
{
    private const int MostOfALine = 120;

    [Fact]
    public void A_sign_is_read_however_it_is_put_together()
    {
        var (texts, missed, denied) = (0, new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(EvalTests.Root, "tests", "eval", "ninth", "signs.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            var fact = entry.RootElement.GetProperty("fact").GetString()!;
            var slots = entry.RootElement.GetProperty("slots").EnumerateArray().Select(slot => slot.EnumerateArray().Select(part => part.GetString()!).ToArray()).ToArray();
            foreach (var text in Some(slots))
            {
                texts++;
                var read = EvalTests.Understanding.Read(text).Facts.TryGetValue(fact, out var value) ? value.ToString() : "nothing";
                if (read != "true")
                {
                    (read == "false" ? denied : missed).Add($"{fact}: {text}");
                }
            }
        }

        Assert.True(missed.Count <= texts * 0.03, $"{missed.Count} of {texts}\n{string.Join('\n', missed)}");
        Assert.True(denied.Count <= texts * 0.002, $"{denied.Count} of {texts}\n{string.Join('\n', denied)}");
    }

    /// <summary>Combinations spread evenly over all that there are.</summary>
    private static IEnumerable<string> Some(string[][] slots)
    {
        var all = slots.Aggregate(1L, (product, slot) => product * slot.Length);
        var count = Math.Min(all, MostOfALine);
        for (var k = 0L; k < count; k++)
        {
            var index = k * all / count;
            var parts = new string[slots.Length];
            for (var i = slots.Length - 1; i >= 0; i--)
            {
                parts[i] = slots[i][index % slots[i].Length];
                index /= slots[i].Length;
            }

            yield return string.Join(' ', parts.Where(part => part.Length > 0)).Replace(" ,", ",", StringComparison.Ordinal);
        }
    }
}
