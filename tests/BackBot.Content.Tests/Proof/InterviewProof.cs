using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>
/// (4) Walks every interview: from each start, every answer to every question that <see cref="TriagePolicy.NextQuestion(FactSet)"/> asks.
/// States that leave the same alternatives open are walked once.
/// </summary>
internal sealed class InterviewProof(PolicyProof proof)
{
    private readonly Diagrams _diagrams = proof.Space.Diagrams;
    private readonly TriagePolicy _policy = proof.Policy;
    private readonly HashSet<State> _seen = [];
    private readonly HashSet<string> _asked = [];
    private readonly List<string> _violations = [];
    private int[] _outcome = [];

    /// <summary>How many states were walked.</summary>
    public int States => _seen.Count;

    /// <summary>How many answers were given.</summary>
    public long Answers { get; private set; }

    /// <summary>The most questions from a start to the end.</summary>
    public int Longest { get; private set; }

    /// <summary>The ids of all questions that were asked.</summary>
    public IReadOnlySet<string> Asked => _asked;

    public IReadOnlyList<string> Walk(IEnumerable<FactSet> starts)
    {
        _outcome =
        [
            proof.Advice,
            .. _policy.Definition.Methods.SelectMany(method => method.Preferences
                .Select(item => _diagrams.And(proof.Offered[method.Id], proof.Meaning.Of(item.When))).Prepend(proof.Offered[method.Id])),
        ];
        foreach (var start in starts)
        {
            Visit(start, 0);
        }
        return _violations;
    }

    private void Visit(FactSet facts, int depth)
    {
        var known = _policy.Table.Know(facts);
        if (_violations.Count > 5 || !_seen.Add(Signature(known)))
        {
            return;
        }
        Longest = Math.Max(Longest, depth);
        var outcome = Outcome(facts, known);
        if (_policy.NextQuestion(facts) is not { } question)
        {
            // Nothing more is asked: then no open fact may still matter.
            if (outcome.SelectMany(_diagrams.Support).FirstOrDefault(fact => known.States[fact] == FactState.Open, -1) is >= 0 and var open)
            {
                _violations.Add($"ends at '{facts}' though {proof.Space.Facts[open].Id} could still change the outcome");
            }
            return;
        }
        _asked.Add(question.Id);
        if (depth > proof.Space.Facts.Count)
        {
            _violations.Add($"does not end: {facts}");
            return;
        }
        foreach (var fact in question.Facts)
        {
            var at = proof.Space.Index[fact];
            if (known.States[at] != FactState.Open)
            {
                _violations.Add($"asks {fact} though it is known: {facts}");
            }
            if (!outcome.Any(node => _diagrams.DependsOn(node, at)))
            {
                _violations.Add($"asks {fact} though it cannot matter: {facts}");
            }
        }
        foreach (var answered in AllAnswers(facts, question))
        {
            Answers++;
            Visit(answered, depth + 1);
        }
    }

    // Every submitted answer; for a checklist also every single tick without submitting.
    private IEnumerable<FactSet> AllAnswers(FactSet facts, Question question)
    {
        if (question.Kind == QuestionKind.Checklist)
        {
            foreach (var fact in question.Facts)
            {
                yield return facts.With(fact, true);
            }
        }
        IEnumerable<FactSet> answers = [facts];
        foreach (var fact in question.Facts)
        {
            // Unsure is true to every rule (the proof of the compiled masks shows it), so two values of a boolean fact are all.
            var values = proof.Space.Domains[proof.Space.Index[fact]].OfType<FactValue>()
                .Where(value => value.Kind != FactValueKind.Unsure || proof.Space.Facts[proof.Space.Index[fact]].Kind == FactKind.Number).ToArray();
            answers = answers.SelectMany(_ => values, (set, value) => set.With(fact, value));
        }
        foreach (var answer in answers)
        {
            yield return answer;
        }
    }

    // What the outcome can still be: told facts fixed, facts that are never asked or known to be absent left out.
    private int[] Outcome(FactSet facts, Knowledge known)
    {
        var nodes = (int[])_outcome.Clone();
        for (var fact = 0; fact < known.States.Length; fact++)
        {
            if (known.States[fact] == FactState.Open)
            {
                SpareContradictions(nodes, facts, fact);
                continue;
            }
            var value = proof.Space.ValueOf(fact, facts[proof.Space.Facts[fact].Id]);
            for (var at = 0; at < nodes.Length; at++)
            {
                nodes[at] = _diagrams.Restrict(nodes[at], fact, value);
            }
        }
        return nodes;
    }

    // A number that would contradict a told "no" (an age under 18 after "18 or over") is no answer to reckon with.
    private void SpareContradictions(int[] nodes, FactSet facts, int fact)
    {
        var contradictory = proof.Space.Facts[fact].Implies.Where(implied => implied.Value && facts[implied.Fact] == FactValue.False).ToArray();
        if (contradictory.Length == 0 || proof.Space.Facts[fact].Kind != FactKind.Number)
        {
            return;
        }
        var consistent = Enumerable.Range(0, proof.Space.Domains[fact].Count).Where(value => proof.Space.Domains[fact][value] is not { } told
            || (told != FactValue.Unsure && !contradictory.Any(band => told.AsNumber >= (band.AtLeast ?? told.AsNumber) && told.AsNumber <= (band.AtMost ?? told.AsNumber)))).ToArray();
        for (var at = 0; at < nodes.Length; at++)
        {
            var outcomes = consistent.Select(value => _diagrams.Restrict(nodes[at], fact, value)).Distinct().ToArray();
            nodes[at] = outcomes is [var only] ? only : nodes[at];
        }
    }

    private State Signature(Knowledge known)
    {
        var certain = _policy.Rules.Where(rule => rule.Condition.Holds(known.Certain)).Select(rule => rule.Rule.Disposition).DefaultIfEmpty(Disposition.SelfCare).Max();
        List<(int, LiteralMask)> open = [];
        void Add(int owner, CompiledCondition condition)
        {
            if (condition.Holds(known.Certain))
            {
                open.Add((owner, LiteralMask.None));
                return;
            }
            open.AddRange(condition.Clauses.Where(clause => clause.Literals.IsWithin(known.Possible)).Select(clause => (owner, clause.Literals.Except(known.Certain))));
        }
        foreach (var rule in _policy.Rules.Where(rule => rule.Rule.Disposition > certain))
        {
            Add((int)rule.Rule.Disposition, rule.Condition);
        }
        var owner = 10;
        foreach (var (item, condition) in certain > Disposition.SelfCare ? [] : _policy.Methods.SelectMany(method => method.Contraindications.Select(pair => ((object)pair.Item, pair.Condition))
            .Concat(method.Preferences.Select(pair => ((object)pair.Item, pair.Condition)))))
        {
            Add(owner++, condition);
        }
        return new State(certain, [.. open.Distinct()]);
    }

    private sealed record State(Disposition Certain, (int Owner, LiteralMask Left)[] Open)
    {
        public bool Equals(State? other) => other is not null && Certain == other.Certain && Open.AsSpan().SequenceEqual(other.Open);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Certain);
            foreach (var item in Open)
            {
                hash.Add(item);
            }
            return hash.ToHashCode();
        }
    }
}
