using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Where sentences and clauses begin and end.</summary>
internal sealed class Structure
{
    private readonly Unit[] _units;
    private readonly Markers _markers;

    /// <summary>Finds the breaks of the units.</summary>
    public Structure(Unit[] units, Markers markers)
    {
        _units = units;
        _markers = markers;
    }

    /// <summary>True at the end of a sentence and at "but".</summary>
    public bool IsHard(int i) => i < 0 || i >= _units.Length || _units[i].Kind is TokenKind.Stop or TokenKind.Question || _units[i].Is(_markers.But);

    /// <summary>True at the end of a sentence, not at "but".</summary>
    public bool IsSentenceEnd(int i) => i < 0 || i >= _units.Length || _units[i].Kind is TokenKind.Stop or TokenKind.Question;

    /// <summary>True at a comma, dash, bracket or colon.</summary>
    public bool IsComma(int i) => i >= 0 && i < _units.Length && _units[i].Kind == TokenKind.Comma;

    /// <summary>True at any pause.</summary>
    public bool IsBreak(int i) => IsHard(i) || IsComma(i);

    /// <summary>True when nothing between the two places ends a clause.</summary>
    public bool IsOneClause(int first, int last) => !Any(first, last, IsHard);

    /// <summary>True when nothing between the two places ends a sentence.</summary>
    public bool IsOneSentence(int first, int last) => !Any(first, last, IsSentenceEnd);

    /// <summary>The next unit from <paramref name="i"/> on that is not a filler.</summary>
    public int NextContent(int i)
    {
        while (i < _units.Length && _units[i].Is(_markers.Filler) && !IsBreak(i))
        {
            i++;
        }

        return i;
    }

    /// <summary>The first unit behind a pause at <paramref name="i"/>, fillers that tell the time included.</summary>
    public int NextBreakContent(int i)
    {
        while (i < _units.Length && (IsBreak(i) || _units[i].Is(_markers.And)))
        {
            i++;
        }

        return i;
    }

    /// <summary>The nearest unit before <paramref name="i"/> that is not a filler; -1 before the first.</summary>
    public int PreviousContent(int i)
    {
        i--;
        while (i >= 0 && _units[i].Is(_markers.Filler) && !IsBreak(i))
        {
            i--;
        }

        return i;
    }

    /// <summary>"Does it hurt" asks, "but does hurt" states: an auxiliary that opens a question stands before its subject.</summary>
    public static bool IsInverted(Unit[] units, int i, Markers markers) =>
        !units[i].Is(markers.Auxiliary) || units[i].IsExpression || i + 1 >= units.Length
        || units[i + 1].Is(markers.Pronoun) || units[i + 1].Is(markers.Possessive) || units[i + 1].Is(markers.Person) || units[i + 1].Is(markers.FirstPerson)
        || (!units[i].Is(markers.Be) && markers.IsDoing(units[i + 1])) || units[i + 1].Is(markers.OpensSubject) || units[i + 1].BeginsWith(markers.OpensKnownSubject) || units[i + 1].Concepts.Length == 0 || units[i + 1].Is(markers.Place);

    /// <summary>True when the words from <paramref name="i"/> to the next pause hold a predicate of their own ("and my legs are strong").</summary>
    public bool HasOwnPredicate(int i)
    {
        var first = true;
        for (var k = i; k < _units.Length && k < i + 10 && !IsBreak(k) && !(k > i && (_units[k].Is(_markers.And) || _units[k].Is(_markers.Or))); k++)
        {
            var unit = _units[k];
            if (unit.Is(_markers.Be) || unit.Is(_markers.Have) || (unit.BeginsWith(_markers.Pronoun) && !unit.Is(_markers.Compares)) || (first && unit.IsExpression && IsLed(k) && (unit.Holds(_markers.SaidOfIt) || unit.Holds(_markers.Be))))
            {
                return true;
            }

            if (first && unit.Is(_markers.Place))
            {
                return IsSaidOf(k);
            }

            if (first && unit.Is(_markers.Sensation) && !unit.Is(_markers.Filler) && IsLed(k) && k + 1 < _units.Length && (_units[k + 1].BeginsWith(_markers.SaidOfIt) || _units[k + 1].Is(_markers.Auxiliary)))
            {
                // "And the pain goes down my leg".
                return true;
            }

            first &= unit.Is(_markers.Filler) || IsAttribute(k);
        }

        return false;
    }

    /// <summary>"My legs are weak", "my foot drags", "my calf doesn't hurt": something is said of the place.</summary>
    private bool IsSaidOf(int place)
    {
        var next = BehindList(NextContent(place + 1));
        if (next >= _units.Length || IsBreak(next) || _units[next].Is(_markers.Compares))
        {
            return false;
        }

        var unit = _units[next];
        return unit.Is(_markers.Sensation) || unit.Is(_markers.Normal) || unit.Is(_markers.Be) || unit.Is(_markers.Have) || unit.Is(_markers.No) || unit.Is(_markers.Not) || unit.Is(_markers.Never)
            || (unit.Is(_markers.Auxiliary) && next + 1 < _units.Length && _units[next + 1].Is(_markers.Not))
            || (IsLed(place) && unit.BeginsWith(_markers.SaidOfIt));
    }

    /// <summary>"Chest and belly are fine": what stands behind the last place of a list.</summary>
    private int BehindList(int i)
    {
        while (i < _units.Length && (_units[i].Is(_markers.And) || _units[i].Is(_markers.Or)))
        {
            var other = NextContent(i + 1);
            if (other >= _units.Length || !_units[other].Is(_markers.Place))
            {
                break;
            }

            i = NextContent(other + 1);
        }

        return i;
    }

    /// <summary>Behind "my" or "the", also with one word between: "leg gives way" in "my left leg gives way"; "both legs" needs neither.</summary>
    private bool IsLed(int i) => IsRightBehind(i) || (i > 1 && IsAttribute(i - 1)) || _units[i].BeginsWith(_markers.StandsForBoth);

    private bool IsRightBehind(int i) => i > 0 && (_units[i - 1].Is(_markers.Possessive) || _units[i - 1].Is(_markers.OpensSubject));

    /// <summary>"Left", "bad", "whole" between "my" and what it is said of.</summary>
    private bool IsAttribute(int i) =>
        IsRightBehind(i) && _units[i].Kind == TokenKind.Word && !_units[i].IsExpression
        && !(_units[i].Is(_markers.Place) || _units[i].Is(_markers.Be) || _units[i].Is(_markers.Have) || _units[i].Is(_markers.Auxiliary));

    private static bool Any(int first, int last, Func<int, bool> ends)
    {
        for (var i = first; i < last; i++)
        {
            if (ends(i))
            {
                return true;
            }
        }

        return false;
    }
}
