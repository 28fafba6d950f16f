namespace BackBot.Triage;

/// <summary>
/// The rules, compiled: facts in, advice out. Pure and safe to share between threads. The same facts always give the same answer.
/// Facts that the policy does not know are passed over; ask <see cref="Check"/> before, where they come from outside.
/// </summary>
public sealed class TriagePolicy
{
    private readonly FactTable _facts;
    private readonly Decider _decider;
    private readonly Explainer _explainer;
    private readonly QuestionPlanner _planner;
    private readonly ChangeFinder _changes;

    /// <summary>Compiles the definitions.</summary>
    /// <exception cref="PolicyException">They do not fit together; the message says where and what to write.</exception>
    public TriagePolicy(PolicyDefinition definition)
        : this(definition, guarded: true)
    {
    }

    /// <summary>Without the guard, so that tests can show that a broken policy is found by other means too.</summary>
    internal TriagePolicy(PolicyDefinition definition, bool guarded)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        var compiler = new PolicyCompiler(definition);
        CompiledRule[] rules = [.. definition.Rules.Select(rule => new CompiledRule(rule, compiler.Compile(rule.Id, rule.When)))];
        CompiledMethod[] methods = [.. definition.Methods.Select(method => new CompiledMethod(method, compiler))];
        if (guarded)
        {
            DefinitionGuard.Check(definition, compiler.FactIndexes);
        }
        _facts = new FactTable(compiler.FactIndexes, compiler.CompileFacts());
        _decider = new Decider(rules);
        _explainer = new Explainer(definition.ContentVersion, _facts, rules, methods);
        _planner = new QuestionPlanner(definition, _facts, rules, methods);
        _changes = new ChangeFinder(_facts, this);
        Rules = rules;
        Methods = methods;
    }

    /// <summary>What the policy was compiled from.</summary>
    public PolicyDefinition Definition { get; }

    /// <summary>Which content it is.</summary>
    public string ContentVersion => Definition.ContentVersion;

    internal FactTable Table => _facts;

    internal IReadOnlyList<CompiledRule> Rules { get; }

    internal IReadOnlyList<CompiledMethod> Methods { get; }

    /// <summary>The bare advice. Allocates nothing.</summary>
    public Disposition Decide(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _decider.Decide(_facts.Holding(facts));
    }

    /// <summary>The advice with the rules that led to it, the methods offered and those left out, each with its reason.</summary>
    public TriageOutcome Assess(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _explainer.Explain(facts);
    }

    /// <summary>
    /// The next question, most dangerous first; null when no answer can change the outcome any more.
    /// Only facts that are open and can still matter are in it.
    /// </summary>
    public Question? NextQuestion(FactSet facts) => NextQuestion(facts, new HashSet<string>());

    /// <summary>The next question, where these facts are to be asked one by one, as a plain yes/no question, because an earlier answer was unclear.</summary>
    public Question? NextQuestion(FactSet facts, IReadOnlySet<string> askSingly)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(askSingly);
        return _planner.Next(facts, askSingly);
    }

    /// <summary>The next question of an assessment, with what was unclear asked again plainly, once.</summary>
    public Question? NextQuestion(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return NextQuestion(assessment.ToFactSet(), assessment.AskedAgain());
    }

    /// <summary>About how many questions are left, if every answer is the harmless one.</summary>
    public int RemainingQuestions(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _planner.Remaining(facts);
    }

    /// <summary>
    /// The nearest changes: each open or denied fact that alone would raise the disposition,
    /// and the smallest set of told facts without which it would be lower.
    /// </summary>
    public IReadOnlyList<OutcomeChange> WhatWouldChange(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _changes.Find(facts);
    }

    /// <summary>The question with this id as the content has it, or the plain question about the fact with this id; null when there is neither.</summary>
    public Question? FindQuestion(string id) => _planner.Find(id);

    /// <summary>What the content says about a fact; null when it has no such fact.</summary>
    public FactDefinition? FindFact(string id) => _facts.TryIndex(id, out var index) ? _facts.Facts[index].Definition : null;

    /// <summary>Whether a fact of this id can have this value.</summary>
    public FactProblem Check(string id, FactValue value) => FindFact(id) switch
    {
        null => FactProblem.UnknownFact,
        { Kind: FactKind.Boolean } => value.Kind == FactValueKind.Number ? FactProblem.WrongKind : FactProblem.None,
        { } number => value.Kind switch
        {
            FactValueKind.Unsure => FactProblem.None,
            FactValueKind.Number => value.AsNumber < number.Minimum || value.AsNumber > number.Maximum ? FactProblem.OutOfRange : FactProblem.None,
            _ => FactProblem.WrongKind,
        },
    };
}
