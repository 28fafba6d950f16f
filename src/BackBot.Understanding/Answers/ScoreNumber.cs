using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>The value of a number as scores are written and said: "7", "seven and a half", "nine point five".</summary>
internal sealed class ScoreNumber(Markers markers, PainConcepts concepts)
{
    /// <summary>The sign at <paramref name="i"/> ("/", "%", "-"); empty where there is none.</summary>
    public static string Sign(Unit[] units, int i) => i >= 0 && i < units.Length && units[i].Kind == TokenKind.Sign ? units[i].Text : string.Empty;

    /// <summary>True where a number or "half" stands.</summary>
    public bool IsAt(Unit[] units, int i) => i >= 0 && i < units.Length && (units[i].Kind == TokenKind.Number || units[i].Is(concepts.Half));

    /// <summary>The value of the number at <paramref name="i"/>, and the place of the last number that belongs to it.</summary>
    public (double Value, int Last) Read(Unit[] units, int i)
    {
        var value = units[i].Number + Half(units, i);
        return IsPoint(units, i + 1) ? (value + (units[i + 2].Number / 10), i + 2) : (value, i);
    }

    /// <summary>"Nine point five".</summary>
    private bool IsPoint(Unit[] units, int i) => i + 1 < units.Length && units[i].Is(concepts.Point) && units[i + 1].Kind == TokenKind.Number && units[i + 1].Number < 10;

    /// <summary>"Seven and a half".</summary>
    private double Half(Unit[] units, int i)
    {
        var next = i + 1 < units.Length && units[i + 1].Is(markers.And) ? i + 2 : i + 1;
        return next < units.Length && units[next].Is(concepts.Half) ? 0.5 : 0;
    }
}
