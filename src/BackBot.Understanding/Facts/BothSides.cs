using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>"Left leg wobbly, right leg wobbly": what is felt in each of two legs is felt in both.</summary>
internal static class BothSides
{
    private const string Bilateral = "bilateral_leg_symptoms";
    private static readonly HashSet<string> OfALeg = new(StringComparer.Ordinal) { "radiating_leg_pain", "leg_numbness_or_tingling", "leg_weakness" };

    /// <summary>Adds the fact when both sides are named with something felt in them and none is denied.</summary>
    public static void Add(Unit[] units, List<Mention> mentions)
    {
        if (mentions.Exists(m => m.Fact == Bilateral && m.Value is not null))
        {
            return;
        }

        var left = mentions.Find(m => Counts(m) && Names(units, m, "left"));
        var right = mentions.Find(m => Counts(m) && Names(units, m, "right"));
        if (left is not null && right is not null && left.Other == right.Other && !IsCorrected(units, Math.Min(left.First, right.First), Math.Max(left.Last, right.Last)))
        {
            mentions.Add(new Mention { Fact = Bilateral, Kind = "sign_only", First = Math.Min(left.First, right.First), Last = Math.Max(left.Last, right.Last), Standing = left.Standing, Value = true });
        }
    }

    /// <summary>"Right leg, I mean left".</summary>
    private static bool IsCorrected(Unit[] units, int from, int to) =>
        Array.Exists(units[from..(to + 1)], u => u.Text is "i mean" or "i meant" or "mean" or "meant" or "sorry" or "no" or "not" or "wait");

    private static bool Counts(Mention mention) => OfALeg.Contains(mention.Fact) && mention.Value == true && !mention.Withdrawn && (mention.Standing & Standing.Imagined) == 0;

    private static bool Names(Unit[] units, Mention mention, string side)
    {
        for (var i = Math.Max(0, mention.First - 1); i <= mention.Last; i++)
        {
            if (units[i].Text == side || units[i].Text.StartsWith(side + " ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
