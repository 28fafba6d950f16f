using BackBot.Content;
using BackBot.Triage;
using BenchmarkDotNet.Attributes;

namespace BackBot.Bench;

/// <summary>One decision, bare and explained, and the next question, on the real content and a whole interview's worth of facts.</summary>
[MemoryDiagnoser]
public class TriageBenchmarks
{
    private TriagePolicy _policy = null!;
    private FactSet _wellPerson = null!;
    private FactSet _manySigns = null!;
    private FactSet _started = null!;

    /// <summary>Loads the content; every fact that may be asked is told.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _policy = BackBotContent.Load(ContentFolder()).Policy;
        _wellPerson = FactSet.Of(_policy.Definition.Facts.Where(fact => fact.Asked).Select(fact => KeyValuePair.Create(fact.Id, fact.Id switch
        {
            "pain_0_10" => FactValue.Number(3),
            "duration_days" => FactValue.Number(2),
            "age" => FactValue.Number(45),
            _ => FactValue.Of(fact.Id == "stiffness"),
        })));
        _manySigns = _wellPerson.With("fever_or_unwell", true).With("leg_weakness", true).With("cancer_history", FactValue.Unsure).With("pain_0_10", 8);
        _started = FactSet.Empty.With("under_18", false).With("stiffness", true).With("saddle_numbness", false);
    }

    /// <summary>The bare disposition when no rule fires: every rule is looked at.</summary>
    [Benchmark]
    public Disposition Decide_no_sign() => _policy.Decide(_wellPerson);

    /// <summary>The bare disposition when rules of every level fire.</summary>
    [Benchmark]
    public Disposition Decide_many_signs() => _policy.Decide(_manySigns);

    /// <summary>The decision with explanation and methods, no sign.</summary>
    [Benchmark]
    public TriageOutcome Assess_no_sign() => _policy.Assess(_wellPerson);

    /// <summary>The decision with explanation, many rules fired.</summary>
    [Benchmark]
    public TriageOutcome Assess_many_signs() => _policy.Assess(_manySigns);

    /// <summary>The next question at the start of an interview.</summary>
    [Benchmark]
    public Question? NextQuestion() => _policy.NextQuestion(_started);

    private static string ContentFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(content, "facts.yaml")))
            {
                return content;
            }
        }
        throw new DirectoryNotFoundException("No folder above this one holds content/facts.yaml.");
    }
}
