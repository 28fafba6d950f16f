namespace BackBot.Triage;

/// <summary>
/// Finds the next question. A fact matters when it is open and stands in an alternative, still possible, of a rule above
/// what is already certain; while self-care is still possible, also when it stands in one of a contraindication or preference of
/// a method that is not ruled out yet. Why this ends, and why it asks nothing idle: docs/adr/0020.
/// </summary>
internal sealed class QuestionPlanner
{
    private const int DoesNotMatter = -1;
    private readonly FactTable _facts;
    private readonly CompiledRule[] _rules;
    private readonly CompiledMethod[] _methods;
    private readonly (Question Question, int[] Facts)[] _questions;
    private readonly HarmlessAnswer _harmless;
    private readonly WorkedOut<(LiteralMask Certain, LiteralMask Possible), int[]> _reach = new();
    private readonly WorkedOut<(LiteralMask Holding, LiteralMask Certain, LiteralMask Possible), int> _remaining = new();

    public QuestionPlanner(PolicyDefinition definition, FactTable facts, CompiledRule[] rules, CompiledMethod[] methods)
    {
        _facts = facts;
        _rules = rules;
        _methods = methods;
        _questions = [.. definition.Questions.Select(question => (question, question.Facts.Select(Index).ToArray()))];
        _harmless = new HarmlessAnswer(facts, new Decider(rules));
    }

    public Question? Next(FactSet told, IReadOnlySet<string> askSingly)
    {
        // What is certain and what is possible decide the reach alone: a fact is open exactly when its literals are possible and none of them is certain.
        var known = _facts.Know(told);
        var matters = _reach.Of((known.Certain, known.Possible), known, Reach);
        var best = DoesNotMatter;
        var chosen = -1;
        for (var at = 0; at < _questions.Length; at++)
        {
            foreach (var fact in _questions[at].Facts)
            {
                if (matters[fact] > best)
                {
                    best = matters[fact];
                    chosen = at;
                }
            }
        }
        return chosen < 0 ? null : Narrow(_questions[chosen], matters, askSingly, (Disposition)best);
    }

    // Answers only add to what is known, and only open facts are asked: who stands at the same literals has the same way to go.
    public int Remaining(FactSet told)
    {
        var known = _facts.Know(told);
        return _remaining.Of((known.Holding, known.Certain, known.Possible), told, Count);
    }

    public Question? Find(string id)
    {
        foreach (var (question, _) in _questions)
        {
            if (question.Id == id)
            {
                return question;
            }
        }
        return _facts.TryIndex(id, out var index) && _facts.Facts[index].Definition is { Kind: FactKind.Boolean } ? Plain(id, Disposition.SelfCare) : null;
    }

    private int Count(FactSet told)
    {
        var none = new HashSet<string>();
        var count = 0;
        while (Next(told, none) is { } question)
        {
            count++;
            told = question.Facts.Aggregate(told, _harmless.Tell);
        }
        return count;
    }

    private Question Narrow((Question Question, int[] Facts) asked, int[] matters, IReadOnlySet<string> askSingly, Disposition reach)
    {
        List<string> open = [];
        string? single = null;
        foreach (var fact in asked.Facts)
        {
            if (matters[fact] != DoesNotMatter)
            {
                var definition = _facts.Facts[fact].Definition;
                open.Add(definition.Id);
                single ??= askSingly.Contains(definition.Id) ? definition.Id : null;
            }
        }
        if (asked.Question.Kind == QuestionKind.Checklist && single is not null)
        {
            return Plain(single, (Disposition)matters[Index(single)]);
        }
        return open is [var only] && _facts.Facts[Index(only)].Definition.Kind == FactKind.Boolean && asked.Question.Kind != QuestionKind.Choice
            ? Plain(only, reach)
            : asked.Question with { Facts = open, CanReach = reach };
    }

    private static Question Plain(string fact, Disposition reach) => new() { Id = fact, Kind = QuestionKind.YesNo, Facts = [fact], CanReach = reach };

    // For every fact, the highest disposition that its answer can still lead to.
    private int[] Reach(Knowledge known)
    {
        var reach = new int[known.States.Length];
        Array.Fill(reach, DoesNotMatter);
        var certain = Disposition.SelfCare;
        foreach (var rule in _rules)
        {
            if (rule.Rule.Disposition > certain && rule.Condition.Holds(known.Certain))
            {
                certain = rule.Rule.Disposition;
            }
        }
        var open = new OpenClauses(_facts, known);
        foreach (var rule in _rules)
        {
            if (rule.Rule.Disposition > certain)
            {
                open.Add(rule.Condition, (int)rule.Rule.Disposition);
            }
        }
        open.Mark(reach);
        if (certain == Disposition.SelfCare)
        {
            MarkMethods(known, reach);
        }
        return reach;
    }

    private void MarkMethods(Knowledge known, int[] reach)
    {
        foreach (var method in _methods)
        {
            if (method.Contraindications.Any(item => item.Condition.Holds(known.Certain)))
            {
                continue;
            }
            var open = new OpenClauses(_facts, known);
            foreach (var (_, condition) in method.Contraindications)
            {
                open.Add(condition, (int)Disposition.SelfCare);
            }
            open.Mark(reach);
            foreach (var (_, condition) in method.Preferences)
            {
                if (!condition.Holds(known.Certain))
                {
                    var preference = new OpenClauses(_facts, known);
                    preference.Add(condition, (int)Disposition.SelfCare);
                    preference.Mark(reach);
                }
            }
        }
    }

    private int Index(string fact) => _facts.TryIndex(fact, out var index) ? index : throw new PolicyException(fact, "there is no such fact");
}
