using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>Scores that nobody can take for one from 0 to 10, so that the question is put again: "11", "-3", "minus 3", "50 %", "4 out of 5".</summary>
internal sealed class OutOfScale(ScoreNumber number, PainConcepts concepts)
{
    /// <summary>True for the <paramref name="value"/> whose last number stands at <paramref name="i"/>.</summary>
    public bool IsAt(Unit[] units, int i, double value) => value > 10 || IsBelowZero(units, i) || HasOtherScale(units, i);

    /// <summary>"-3" and "minus 3"; "2-3" is a range.</summary>
    private bool IsBelowZero(Unit[] units, int i) =>
        (ScoreNumber.Sign(units, i - 1) == "-" && !number.IsAt(units, i - 2)) || (i > 0 && units[i - 1].Is(concepts.BelowZero));

    /// <summary>"50 %", "4 out of 5", "3/5"; "6/7" is a range.</summary>
    private bool HasOtherScale(Unit[] units, int i)
    {
        if (ScoreNumber.Sign(units, i + 1) == "%")
        {
            return true;
        }

        if (i + 2 >= units.Length || units[i + 2].Kind != TokenKind.Number || units[i + 2].Number == 10)
        {
            return false;
        }

        return units[i + 1].Is(concepts.OutOf) || (ScoreNumber.Sign(units, i + 1) == "/" && Math.Abs(units[i + 2].Number - units[i].Number) > 2);
    }
}
