using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Numbers that speak of something else than the person's pain: the ten of "out of ten", ages, lengths of time, how often, what another
/// person says, what is denied. The score may stand beside them.
/// </summary>
internal sealed class NumberElsewhere(Markers markers, PainConcepts concepts)
{
    /// <summary>True when the number at <paramref name="i"/> is one.</summary>
    public bool IsAt(Unit[] units, int i) => Counts(units, i) || IsLed(units, i);

    /// <summary>"3 weeks", "2 tablets", "10 being the worst".</summary>
    private bool Counts(Unit[] units, int i)
    {
        var next = i + 1;
        while (next < units.Length && units[next].Is(markers.Filler))
        {
            next++;
        }

        return next < units.Length && (units[next].Is(markers.TimeUnit) || units[next].Is(concepts.NotScore) || units[next].Is(concepts.Scale));
    }

    /// <summary>What stands before it says so: "out of 10", "7/10", "on a scale of 10", "I am 45", "my wife says 9", "not a 9".</summary>
    private bool IsLed(Unit[] units, int i)
    {
        if (ScoreNumber.Sign(units, i - 1) == "/" && units[i].Number == 10)
        {
            return true;
        }

        for (var k = i - 1; k >= 0 && k >= i - 4; k--)
        {
            var unit = units[k];
            if (IsOutOf(units, k) || unit.Is(concepts.Scale) || (unit.Is(concepts.Age) && units[i].Number > 10) || IsReported(units, k) || (unit.Is(markers.Not) && k >= i - 3))
            {
                return true;
            }

            if (unit.Is(markers.Person))
            {
                // "For my husband it would be a nine".
                return true;
            }

            if (unit.Is(markers.FirstPerson) || unit.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Sign) || unit.Is(markers.But))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Out of ten", "8 over 10", but not "bending over 5".</summary>
    private bool IsOutOf(Unit[] units, int i) => units[i].Is(concepts.OutOf) && (units[i].IsExpression || (i > 0 && units[i - 1].Kind == TokenKind.Number));

    /// <summary>"My wife says", "he says".</summary>
    private bool IsReported(Unit[] units, int i) => units[i].Is(markers.Reports) && i > 0 && (units[i - 1].Is(markers.Person) || units[i - 1].Is(markers.ThirdPerson));
}
