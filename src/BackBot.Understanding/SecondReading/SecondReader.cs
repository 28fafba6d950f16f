using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.SecondReading;

/// <summary>
/// Reads every sentence a second time, by weights that were learnt from labelled texts and not by rules. It decides nothing:
/// what it alone sees is suspected, and asked before it counts. What the rules read stays as they read it (docs/adr/0035).
/// </summary>
internal sealed class SecondReader(LearnedWeights weights, SentenceFeatures features, Markers markers, BothSides sides)
{
    /// <summary>A sentence as likely as this to tell a fact makes it worth asking for.</summary>
    private const float Seen = 0.4f;

    /// <summary>A sentence as likely as this to deny it speaks against asking.</summary>
    private const float Denied = 0.3f;

    /// <summary>Facts that scores and lengths of time decide: where one is named, the rules that count know better.</summary>
    private static readonly string[] OfAmounts = ["sharp_or_severe_pain", "persistent"];

    /// <summary>"8", "six weeks", "down to my knee" are answers: what they tell hangs on the question and not on words alone.</summary>
    private const int FewestWords = 4;

    /// <summary>Adds what the rules did not read.</summary>
    public void Review(Unit[] units, Structure structure, FactResult result)
    {
        var sentences = Sentences(units, structure).Where(range => TellsEnough(units, range)).Select(range => Weigh(units, structure, range)).ToList();
        if (sentences.Count == 0)
        {
            return;
        }

        var hasAmount = Array.Exists(units, unit => unit.Kind == TokenKind.Number || unit.Is(markers.TimeUnit));
        var oneSide = sides.NamesOneOnly(units);
        for (var i = 0; i < weights.Facts.Length; i++)
        {
            var (fact, output) = (weights.Facts[i], 2 * i);
            if ((hasAmount && OfAmounts.Contains(fact)) || (oneSide && fact == BothSides.Bilateral))
            {
                continue;
            }

            var likeliest = sentences.MaxBy(sentence => sentence.Probabilities[output]);
            if (likeliest.Probabilities[output] >= Seen && sentences.TrueForAll(sentence => sentence.Probabilities[output + 1] < Denied)
                && !result.Self.ContainsKey(fact) && !result.Other.ContainsKey(fact))
            {
                result.Suspected.Add(new ReadSpan(fact, likeliest.Start, likeliest.End - likeliest.Start, FactValue.True, false));
            }
        }
    }

    private bool TellsEnough(Unit[] units, (int From, int To) range)
    {
        var words = 0;
        for (var i = range.From; i <= range.To; i++)
        {
            words += units[i].Kind == TokenKind.Word && !units[i].Is(markers.TimeUnit) ? units[i].Text.AsSpan().Count(' ') + 1 : 0;
        }

        return words >= FewestWords;
    }

    private WeighedSentence Weigh(Unit[] units, Structure structure, (int From, int To) range)
    {
        var probabilities = new float[weights.Facts.Length * 2];
        weights.Weigh(features.Of(units, structure, range.From, range.To), probabilities);
        return new WeighedSentence(units[range.From].Start, units[range.To].End, probabilities);
    }

    private static IEnumerable<(int From, int To)> Sentences(Unit[] units, Structure structure)
    {
        var from = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (structure.IsSentenceEnd(i) || i == units.Length - 1)
            {
                yield return (from, i);
                from = i + 1;
            }
        }
    }

    /// <summary>A sentence, its place in the text as given, and for each fact how probable it is that the person has it and has it not.</summary>
    private readonly record struct WeighedSentence(int Start, int End, float[] Probabilities);
}
