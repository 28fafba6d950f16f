using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>A pain score named inside a longer text ("it's like a 3", "8 out of 10").</summary>
internal sealed class SeverityReader(Markers markers, int outOfTen, int scoreLead, int weakLead, int pointsAt)
{
    /// <summary>The score and the unit where it stands, or null. Past scores don't count; of several the last, and of several in one sentence ("7/10 standing, 4/10 lying") the highest.</summary>
    public (double Score, int At)? Find(Unit[] units, Structure structure)
    {
        (double Score, int At)? found = null;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (unit.Kind != TokenKind.Number || unit.Number > 100 || (unit.Standing & (Standing.Past | Standing.Other | Standing.Imagined)) != 0 || (i > 0 && units[i - 1].Text == "/"))
            {
                continue;
            }

            if (IsOutOfTen(units, i) || (unit.Number <= 10 && IsLed(units, i) && EndsHere(units, structure, i)))
            {
                var score = Math.Min(unit.Number, 10);
                found = found is { } other && other.Score > score && IsAtTheSameTime(units, structure, other.At, i) ? found : (score, i);
            }
        }

        return found;
    }

    /// <summary>"7/10 standing, 4/10 lying", not "a 9 on Friday, down to a 2 today".</summary>
    private bool IsAtTheSameTime(Unit[] units, Structure structure, int first, int second)
    {
        for (var i = first; i <= second + 2 && i < units.Length; i++)
        {
            if ((i < second && (structure.IsHard(i) || units[i].Is(markers.Correction))) || units[i].Is(markers.Now) || units[i].Is(markers.RecentTime))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOutOfTen(Unit[] units, int i)
    {
        var next = i + 1;
        while (next < units.Length && next < i + 4 && (units[next].Is(markers.Filler) || units[next].Is(markers.Or) || units[next].Kind == TokenKind.Number || units[next].Is(markers.UpTo) || units[next].Text == "-"))
        {
            next++;
        }

        return next < units.Length && (units[next].Is(outOfTen) || (units[next].Text == "/" && next + 1 < units.Length && units[next + 1].Number == 10));
    }

    private bool IsLed(Unit[] units, int i)
    {
        if (i > 0 && units[i - 1].Is(pointsAt))
        {
            // "My toes are numb, like the big one".
            return false;
        }

        var weak = false;
        for (var k = i - 1; k >= 0 && k >= i - 5; k--)
        {
            if (units[k].Is(scoreLead))
            {
                return true;
            }

            weak |= units[k].Is(weakLead);
            if (!units[k].Is(markers.Filler) && !units[k].Is(weakLead))
            {
                return false;
            }
        }

        return weak && i <= 5;
    }

    private bool EndsHere(Unit[] units, Structure structure, int i)
    {
        var next = structure.NextContent(i + 1);
        return next >= units.Length || structure.IsBreak(next) || units[next].Is(markers.Now) || units[next].Is(markers.RecentTime) || units[next].Is(markers.And) || units[next].Is(markers.Or) || units[next].Is(markers.Subordinator)
            || units[next].Is(markers.UpTo) || units[next].Is(markers.Preposition) || units[next].Is(markers.NotWholly) || units[next].Text == "-" || units[next].Is(markers.Pronoun);
    }
}
