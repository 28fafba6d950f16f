using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>How what is felt is listed: "numb, tingly and weak" share their places, "back pain and tingling in my leg" do not.</summary>
internal sealed class SensationLists(Unit[] units, Structure structure, Markers markers)
{
    /// <summary>"Numb, tingly and weak": nothing but commas, "and", "or" and fillers between two sensations.</summary>
    public bool IsListed(int from, int to)
    {
        var joined = false;
        for (var i = from + 1; i < to; i++)
        {
            var unit = units[i];
            if (unit.Is(markers.Except))
            {
                return false;
            }

            if (structure.IsComma(i) || unit.Is(markers.And) || unit.Is(markers.Or) || unit.Is(markers.Sensation))
            {
                joined = true;
            }
            else if (!unit.Is(markers.Filler) && !unit.Is(markers.Be) && !unit.Is(markers.No))
            {
                return false;
            }
        }

        return joined || to == from + 1 || AllFillers(from, to);
    }

    private bool AllFillers(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (!units[i].Is(markers.Filler))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Stiffness and" stands before: the list goes on to the left.</summary>
    public bool IsListedLeft(int and)
    {
        var before = structure.PreviousContent(and);
        return before >= 0 && units[before].Is(markers.Sensation);
    }

    /// <summary>"… and tingling", "… with a numb foot".</summary>
    public bool IsFollowedByAnother(int at)
    {
        var next = structure.NextContent(at + 1);
        if (next >= units.Length || !(units[next].Is(markers.And) || units[next].Is(markers.TogetherWith)))
        {
            return false;
        }

        var other = structure.NextContent(next + 1);
        return other < units.Length && units[other].Is(markers.Sensation);
    }

    /// <summary>"Numb toes on my foot and my back hurts": the places before "and" belong to a sensation of their own.</summary>
    public bool IsFeltAlready(int and)
    {
        var i = and - 1;
        while (i >= 0 && !structure.IsBreak(i) && (units[i].Is(markers.Filler) || units[i].Is(markers.Place) || units[i].Is(markers.Preposition)))
        {
            i--;
        }

        return i >= 0 && units[i].Is(markers.Sensation) && !units[i + 1].Is(markers.TogetherWith);
    }
}
