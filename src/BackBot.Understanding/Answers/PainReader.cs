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
    private readonly PainConcepts _concepts;
    private readonly ScoreNumber _number;
    private readonly NumberElsewhere _elsewhere;
    private readonly OutOfScale _outOfScale;

    /// <summary>Puts together what it reads with.</summary>
    public PainReader(Compiled compiled, Markers markers)
        : base("pain_0_10")
    {
        (_compiled, _markers) = (compiled, markers);
        _concepts = new PainConcepts(compiled.Concepts);
        _number = new ScoreNumber(markers, _concepts);
        _elsewhere = new NumberElsewhere(markers, _concepts);
        _outOfScale = new OutOfScale(_number, _concepts);
    }

    /// <summary>Reads the score; null means ask again.</summary>
    public double? Read(string text)
    {
        var units = _compiled.AnswerUnits.Build(_compiled.Words.Read(text));
        return Scores(units) is { Count: > 0 } scores && !IsOnlyQuestion(units) ? Choose(scores) : null;
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The scores that are named; null when one of them can't be one.</summary>
    private List<Score>? Scores(Unit[] units)
    {
        var scores = new List<Score>();
        var part = 0;
        var earlier = false;
        var from = false;
        var turned = false;
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (BeginsPart(units, i))
            {
                part++;
                earlier = false;
            }

            if (unit.Is(_concepts.Earlier))
            {
                earlier = true;
                scores = [.. scores.Select(s => s.Part == part ? s with { Earlier = true } : s)];
            }

            from |= unit.Is(_concepts.From);
            turned |= scores.Count > 0 && unit.Is(_concepts.Correction);
            earlier &= unit.Is(_concepts.Earlier) || !(unit.Is(_markers.Now) || unit.Holds(_markers.Now));

            if (unit.Kind == TokenKind.Number && !_elsewhere.IsAt(units, i))
            {
                (var value, i) = _number.Read(units, i);
                if (_outOfScale.IsAt(units, i, value))
                {
                    return null;
                }

                scores.Add(new Score(value, part, earlier || from, turned));
                from = false;
            }
            else if (unit.Kind != TokenKind.Number && unit.Is(_concepts.Zero))
            {
                scores.Add(new Score(0, part, earlier, turned));
            }
        }

        return scores;
    }

    /// <summary>What is said of the time of a score ends at a pause, at "but" and at "and"; "seven and a half" is one score.</summary>
    private bool BeginsPart(Unit[] units, int i) =>
        units[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question || units[i].BeginsWith(_markers.But) || (units[i].Is(_markers.And) && !_number.IsAt(units, i + 1));

    private static double Choose(List<Score> scores)
    {
        var counting = scores.Exists(s => s.Turned) ? scores.FindAll(s => s.Turned) : scores;

        // "Was a 9 last night, 4 this morning": of two times that are both over, the later one is nearer to now.
        counting = counting.Exists(s => !s.Earlier) ? counting.FindAll(s => !s.Earlier) : counting.FindAll(s => s.Part == counting[^1].Part);
        return counting.Max(s => s.Value);
    }

    /// <summary>"Is 7 a lot?"</summary>
    private bool IsOnlyQuestion(Unit[] units) => units[0].Is(_markers.QuestionStart) && units[^1].Kind == TokenKind.Question;

    /// <summary>A score, the part of the text it stands in, and whether it is of an earlier time or behind a correction.</summary>
    private readonly record struct Score(double Value, int Part, bool Earlier, bool Turned);
}
