using System.Globalization;
using System.Text.Json;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary>Compares what is read with the labels of a file.</summary>
internal sealed class EvalScore
{
    /// <summary>Facts whose missing could send someone with a warning sign to a stretch.</summary>
    public static readonly IReadOnlySet<string> WarningSigns = new HashSet<string>(StringComparer.Ordinal)
    {
        "radiating_leg_pain", "leg_numbness_or_tingling", "leg_weakness", "saddle_numbness", "bladder_bowel_change", "sharp_or_severe_pain", "instability",
        "recent_trauma", "fever_or_unwell", "cancer_history", "unexplained_weight_loss", "night_pain", "osteoporosis_or_steroids", "pregnancy",
        "recent_surgery", "abdominal_or_chest_pain", "bilateral_leg_symptoms",
    };

    private readonly Dictionary<string, (int Right, int All)> _answers = new(StringComparer.Ordinal);
    private int _right;
    private int _extra;
    private int _missed;
    private int _polarity;
    private int _warnings;
    private int _warningsFound;
    private int _texts;
    private int _intents;
    private int _intentsRight;

    /// <summary>What was read otherwise than labelled, one line each.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>A "yes" or "unsure" read as "no".</summary>
    public int HiddenYes { get; private set; }

    /// <summary>F1 of facts with their polarity.</summary>
    public double FactsF1 => Ratio(2 * _right, (2 * _right) + _extra + _missed);

    /// <summary>Recall on warning signs that are present.</summary>
    public double WarningRecall => Ratio(_warningsFound, _warnings);

    /// <summary>Facts read with the opposite polarity.</summary>
    public int WrongPolarity => _polarity;

    /// <summary>Share of intents read right.</summary>
    public double IntentAccuracy => Ratio(_intentsRight, _intents);

    /// <summary>Share of answers read right.</summary>
    public double AnswerAccuracy => Ratio(_answers.Values.Sum(a => a.Right), _answers.Values.Sum(a => a.All));

    /// <summary>Scores a file; the ids of facts are those that the file itself uses.</summary>
    public static EvalScore Of(TextUnderstanding understanding, IReadOnlyList<LabelledText> texts, DateTimeOffset now)
    {
        var score = new EvalScore();
        var ids = texts.Where(t => t.Facts is not null).SelectMany(t => t.Facts!.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Question is not null)
            {
                score.AddAnswer(understanding, text, now);
            }
            else
            {
                score.AddText(understanding.Read(text.Text), text, ids);
            }
        }

        return score;
    }

    /// <summary>The table, one measure a line.</summary>
    public IEnumerable<string> Table()
    {
        if (_texts > 0)
        {
            yield return Line("facts F1", FactsF1, $"right {_right}, extra {_extra}, missed {_missed}");
            yield return Line("warning signs recall", WarningRecall, $"{_warningsFound} of {_warnings}");
            yield return Line("wrong polarity", _polarity, string.Empty);
        }

        if (_intents > 0)
        {
            yield return Line("intent", IntentAccuracy, $"{_intentsRight} of {_intents}");
        }

        foreach (var (kind, (right, all)) in _answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            yield return Line("answers " + kind, Ratio(right, all), $"{right} of {all}");
        }

        if (_answers.Count > 0)
        {
            yield return Line("answers", AnswerAccuracy, $"yes or unsure read as no: {HiddenYes}");
        }
    }

    /// <summary>The facts of a reading, those that are only suspected among them: what the text most likely says.</summary>
    public static IEnumerable<KeyValuePair<string, FactValue>> Understood(Reading reading) =>
        reading.Facts.Concat(reading.Suspected.Select(span => KeyValuePair.Create(span.FactId, span.Value)));

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Line(string name, double value, string note) => string.Create(CultureInfo.InvariantCulture, $"{name,-24}{value,7:0.###}   {note}");

    private void AddText(Reading reading, LabelledText text, HashSet<string> ids)
    {
        _texts++;
        if (text.Intent is not null)
        {
            var intent = reading.Intent.ToWire();
            _intents++;
            _intentsRight += intent == text.Intent ? 1 : 0;
            if (intent != text.Intent)
            {
                Misses.Add($"{text.Id} intent {intent}, labelled {text.Intent}: {text.Text}");
            }
        }

        var read = Understood(reading).Where(f => ids.Contains(f.Key) && f.Value.Kind is FactValueKind.True or FactValueKind.False).ToDictionary(f => f.Key, f => f.Value == FactValue.True);
        foreach (var (id, label) in text.Facts ?? [])
        {
            var value = label.ValueKind == JsonValueKind.True;
            var warning = value && WarningSigns.Contains(id);
            _warnings += warning ? 1 : 0;
            if (!read.Remove(id, out var found))
            {
                _missed++;
                Misses.Add($"{text.Id} missed {id}={value}: {text.Text}");
            }
            else if (found != value)
            {
                _polarity++;
                _missed++;
                _extra++;
                Misses.Add($"{text.Id} WRONG POLARITY {id}, labelled {value}: {text.Text}");
            }
            else
            {
                _right++;
                _warningsFound += warning ? 1 : 0;
            }
        }

        foreach (var (id, value) in read)
        {
            _extra++;
            Misses.Add($"{text.Id} extra {id}={value}: {text.Text}");
        }
    }

    private void AddAnswer(TextUnderstanding understanding, LabelledText text, DateTimeOffset now)
    {
        var read = AnswerReading.Value(understanding, text.Question!, text.Text, now);
        var expected = text.Expected is { ValueKind: not JsonValueKind.Null } element ? element.ToString() : null;
        var right = read == expected;
        var (rightSoFar, all) = _answers.GetValueOrDefault(text.Question!);
        _answers[text.Question!] = (rightSoFar + (right ? 1 : 0), all + 1);
        if (!right)
        {
            HiddenYes += read == "no" && expected is not null ? 1 : 0;
            Misses.Add($"{text.Question} read {read ?? "null"}, labelled {expected ?? "null"}: {text.Text}");
        }
    }
}
