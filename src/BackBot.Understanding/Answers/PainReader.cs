using System.Globalization;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Reads a pain score. Several values: the higher; "was 8, now 3": now; a correction wins; another scale, ages, times and words alone: ask again.
/// </summary>
internal sealed class PainReader : AnswerModel
{
    private readonly Compiled _compiled;
    private readonly Markers _markers;
    private readonly int _outOf;
    private readonly int _zero;
    private readonly int _earlier;

    /// <summary>"From" in "down to a 1 from a 5".</summary>
    private readonly int _from;
    private readonly int _turn;
    private readonly int _notScore;
    private readonly int _scale;
    private readonly int _age;
    private readonly int _half;

    /// <summary>"Minus" in "minus 3": no score.</summary>
    private readonly int _belowZero;

    /// <summary>"Point" in "nine point five".</summary>
    private readonly int _point;

    /// <summary>Looks up the concepts it needs.</summary>
    public PainReader(Compiled compiled, Markers markers)
        : base("pain_0_10")
    {
        (_compiled, _markers) = (compiled, markers);
        _outOf = compiled.Concepts.Require("out_of");
        _zero = compiled.Concepts.Require("pain_none");
        _from = compiled.Concepts.Require("pain_from");
        _earlier = compiled.Concepts.Require("pain_earlier");
        _turn = compiled.Concepts.Require("score_turn");
        _notScore = compiled.Concepts.Require("not_a_score");
        _scale = compiled.Concepts.Require("scale_words");
        _age = compiled.Concepts.Require("age_lead");
        _half = compiled.Concepts.Require("half");
        _belowZero = compiled.Concepts.Require("below_zero");
        _point = compiled.Concepts.Require("decimal_point");
    }

    /// <summary>Reads the score; null means ask again.</summary>
    public double? Read(string text)
    {
        var units = _compiled.AnswerUnits.Build(_compiled.Words.Read(text));
        var scores = new List<(double Value, int Part, bool Earlier, bool Turned)>();
        var part = 0;
        var earlier = false;
        var from = false;
        var turned = false;
        var impossible = false;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (unit.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question || unit.BeginsWith(_markers.But) || (unit.Is(_markers.And) && !IsNumberAt(units, i + 1)))
            {
                part++;
                earlier = false;
            }

            if (unit.Is(_earlier))
            {
                earlier = true;
                scores = [.. scores.Select(s => s.Part == part ? s with { Earlier = true } : s)];
            }

            from |= unit.Is(_from);
            turned |= scores.Count > 0 && unit.Is(_turn);
            earlier &= unit.Is(_earlier) || !(unit.Is(_markers.Now) || unit.Holds(_markers.Now));

            if (unit.Kind == TokenKind.Number)
            {
                if (IsElsewhere(units, i))
                {
                    continue;
                }

                var value = unit.Number + Half(units, i);
                if (IsPoint(units, i + 1))
                {
                    value += units[i + 2].Number / 10;
                    i += 2;
                }

                if (value > 10 || (Sign(units, i - 1) == "-" && !IsNumberAt(units, i - 2)) || (i > 0 && units[i - 1].Is(_belowZero)) || OtherScale(units, i))
                {
                    impossible = true;
                    continue;
                }

                scores.Add((value, part, earlier || from, turned));
                from = false;
            }
            else if (unit.Is(_zero))
            {
                scores.Add((0, part, earlier, turned));
            }
        }

        if (impossible || scores.Count == 0 || OnlyQuestion(units))
        {
            return null;
        }

        var counting = scores.Exists(s => s.Turned) ? scores.FindAll(s => s.Turned) : scores;

        // "Was a 9 last night, 4 this morning": of two times that are both over, the later one is nearer to now.
        counting = counting.Exists(s => !s.Earlier) ? counting.FindAll(s => !s.Earlier) : counting.FindAll(s => s.Part == counting[^1].Part);
        return counting.Max(s => s.Value);
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text)?.ToString(CultureInfo.InvariantCulture);

    private bool IsNumberAt(Unit[] units, int i) => i >= 0 && i < units.Length && (units[i].Kind == TokenKind.Number || units[i].Is(_half));

    /// <summary>"Nine point five".</summary>
    private bool IsPoint(Unit[] units, int i) => i + 1 < units.Length && units[i].Is(_point) && units[i + 1].Kind == TokenKind.Number && units[i + 1].Number < 10;

    private static string Sign(Unit[] units, int i) => i >= 0 && i < units.Length && units[i].Kind == TokenKind.Sign ? units[i].Text : string.Empty;

    /// <summary>"Seven and a half".</summary>
    private double Half(Unit[] units, int i)
    {
        var next = i + 1 < units.Length && units[i + 1].Is(_markers.And) ? i + 2 : i + 1;
        return next < units.Length && units[next].Is(_half) ? 0.5 : 0;
    }

    /// <summary>The ten of "out of ten", ages, lengths of time, how often, what another person says, what is denied.</summary>
    private bool IsElsewhere(Unit[] units, int i)
    {
        var next = i + 1;
        while (next < units.Length && units[next].Is(_markers.Filler))
        {
            next++;
        }

        if (next < units.Length && (units[next].Is(_markers.TimeUnit) || units[next].Is(_notScore) || units[next].Is(_scale)))
        {
            return true;
        }

        for (var k = i - 1; k >= 0 && k >= i - 4; k--)
        {
            var unit = units[k];
            if (IsOutOf(units, k) || unit.Is(_scale) || unit.Is(_age) && units[i].Number > 10 || (unit.Is(_markers.Reports) && k > 0 && (units[k - 1].Is(_markers.Person) || units[k - 1].Is(_markers.ThirdPerson))) || (unit.Is(_markers.Not) && k >= i - 3))
            {
                return true;
            }

            if (unit.Is(_markers.Person))
            {
                // "For my husband it would be a nine".
                return true;
            }

            if (unit.Is(_markers.FirstPerson) || unit.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Sign) || unit.Is(_markers.But))
            {
                return false;
            }
        }

        return Sign(units, i - 1) == "/" && units[i].Number == 10;
    }

    /// <summary>"Out of ten", "8 over 10", but not "bending over 5".</summary>
    private bool IsOutOf(Unit[] units, int i) => units[i].Is(_outOf) && (units[i].IsExpression || (i > 0 && units[i - 1].Kind == TokenKind.Number));

    /// <summary>"50 %", "4 out of 5", "3/5".</summary>
    private bool OtherScale(Unit[] units, int i)
    {
        if (Sign(units, i + 1) == "%")
        {
            return true;
        }

        if (i + 2 < units.Length && units[i + 1].Is(_outOf) && units[i + 2].Kind == TokenKind.Number)
        {
            return units[i + 2].Number != 10;
        }

        return Sign(units, i + 1) == "/" && i + 2 < units.Length && units[i + 2].Kind == TokenKind.Number && units[i + 2].Number != 10 && Math.Abs(units[i + 2].Number - units[i].Number) > 2;
    }

    private bool OnlyQuestion(Unit[] units) => units[0].Is(_markers.QuestionStart) && units[^1].Kind == TokenKind.Question;
}
