using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Questions;

/// <summary>
/// Finds the common question nearest in meaning. Words that stand for the same concept count as one term, terms weigh by how few questions
/// use them (TF-IDF), nearness is the cosine between the text and each phrasing.
/// </summary>
internal sealed class QuestionFinder
{
    private const double Threshold = 0.46;
    private const double ForeignThreshold = 0.64;
    private const int LongestQuestion = 80;
    private readonly Compiled _compiled;
    private readonly string[] _conceptNames;
    private readonly int _ignored;
    private readonly Dictionary<string, double> _weights;
    private readonly List<(string Id, Dictionary<string, double> Vector, double Length)> _phrasings;

    /// <summary>Weighs the terms of all phrasings.</summary>
    public QuestionFinder(IReadOnlyList<CommonQuestion> questions, Compiled compiled)
    {
        _compiled = compiled;
        _conceptNames = compiled.Concepts.Names();
        _ignored = compiled.Concepts.Require("ignored");
        var perQuestion = questions.Select(q => (q.Id, Terms: q.Phrasings.Select(p => Terms(compiled.QuestionUnits.Build(compiled.Words.Read(p)))).ToList())).ToList();
        _weights = perQuestion
            .SelectMany(q => q.Terms.SelectMany(t => t).Distinct(StringComparer.Ordinal))
            .GroupBy(t => t, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Math.Log(1 + (questions.Count / (double)g.Count())), StringComparer.Ordinal);
        _phrasings = [.. perQuestion.SelectMany(q => q.Terms.Select(t => Vector(q.Id, t)))];
    }

    /// <summary>The nearest question, or null when none is near enough.</summary>
    public CommonQuestionMatch? Find(List<Token> words)
    {
        if (words.Count > LongestQuestion)
        {
            return null;
        }

        // One shared word beside one that no question knows ("the best phone") is little to go by.
        var (_, text, length) = Vector(string.Empty, Terms(_compiled.QuestionUnits.Build(words)));
        var foreign = text.Keys.Any(t => !_weights.ContainsKey(t));
        CommonQuestionMatch? best = null;
        foreach (var (id, vector, own) in _phrasings)
        {
            var dot = 0.0;
            var shared = 0;
            foreach (var (term, weight) in vector)
            {
                if (text.TryGetValue(term, out var other))
                {
                    dot += weight * other;
                    shared++;
                }
            }

            var nearness = length * own == 0 ? 0 : dot / (length * own);
            if (nearness >= (foreign && shared < 2 ? ForeignThreshold : Threshold) && nearness > (best?.Confidence ?? 0))
            {
                best = new CommonQuestionMatch(id, Math.Min(1, nearness));
            }
        }

        return best;
    }

    private List<string> Terms(Unit[] units)
    {
        var terms = new List<string>();
        foreach (var unit in units)
        {
            if (unit.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            var concept = Array.Find(unit.Concepts, c => _conceptNames[c].StartsWith("topic_", StringComparison.Ordinal));
            if (concept > 0)
            {
                terms.Add(_conceptNames[concept]);
            }
            else if (!unit.Is(_ignored))
            {
                terms.Add(unit.Text);
            }
        }

        return terms;
    }

    private (string Id, Dictionary<string, double> Vector, double Length) Vector(string id, List<string> terms)
    {
        var unknown = Math.Log(1 + _weights.Count);
        var vector = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            vector[term] = _weights.TryGetValue(term, out var weight) ? weight : unknown * 0.8;
        }

        return (id, vector, Math.Sqrt(vector.Values.Sum(v => v * v)));
    }
}
