using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>"Left leg wobbly, right leg wobbly": what is felt in each of two legs is felt in both.</summary>
internal sealed class BothSides(ConceptTable concepts)
{
    /// <summary>The fact that both legs are affected.</summary>
    public const string Bilateral = "bilateral_leg_symptoms";

    private static readonly HashSet<string> OfALeg = new(StringComparer.Ordinal) { "radiating_leg_pain", "leg_numbness_or_tingling", "leg_weakness" };
    private readonly int _left = concepts.Require("left_side");
    private readonly int _right = concepts.Require("right_side");

    /// <summary>"I mean" in "right leg, I mean left": one side is put for the other.</summary>
    private readonly int _takesSideBack = concepts.Require("takes_side_back");

    /// <summary>Adds the fact when both sides are named with something felt in them and none is denied.</summary>
    public void Add(Unit[] units, List<Mention> mentions)
    {
        if (mentions.Exists(m => m.Fact == Bilateral && m.Value is not null))
        {
            return;
        }

        var left = mentions.Find(m => Counts(m) && Names(units, m, _left));
        var right = mentions.Find(m => Counts(m) && Names(units, m, _right));
        if (left is not null && right is not null && left.Other == right.Other && !IsCorrected(units, Math.Min(left.First, right.First), Math.Max(left.Last, right.Last)))
        {
            mentions.Add(new Mention { Fact = Bilateral, Kind = "sign_only", First = Math.Min(left.First, right.First), Last = Math.Max(left.Last, right.Last), Standing = left.Standing, Value = true });
        }
    }

    /// <summary>True when the left or the right is named and the other is not.</summary>
    public bool NamesOneOnly(Unit[] units) =>
        Array.Exists(units, unit => unit.Holds(_left)) != Array.Exists(units, unit => unit.Holds(_right));

    /// <summary>"Right leg, I mean left".</summary>
    private bool IsCorrected(Unit[] units, int from, int to) =>
        Array.Exists(units[from..(to + 1)], u => u.Is(_takesSideBack));

    private static bool Counts(Mention mention) => OfALeg.Contains(mention.Fact) && mention.Value == true && !mention.Withdrawn && (mention.Standing & Standing.Imagined) == 0;

    private static bool Names(Unit[] units, Mention mention, int side)
    {
        for (var i = Math.Max(0, mention.First - 1); i <= mention.Last; i++)
        {
            if (units[i].BeginsWith(side))
            {
                return true;
            }
        }

        return false;
    }
}
