using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

namespace BackBot.Triage;

/// <summary>
/// The facts of one conversation, with who set each and when. Plain and mutable, so that it can be stored as JSON.
/// Told stays told: once a warning was given, no answer, correction or waiver takes a sign back.
/// </summary>
public sealed class Assessment
{
    /// <summary>Who told it: a typed message outside a question.</summary>
    public const string FreeText = "text";

    /// <summary>Who told it: the person changed an earlier answer outright.</summary>
    public const string Correction = "correction";

    private (string Id, string Value)[] _taken = [];
    private FactSet _facts = FactSet.Empty;

    /// <summary>The content that asked the questions so far.</summary>
    public string ContentVersion { get; set; } = "";

    /// <summary>The facts by id.</summary>
    [JsonConverter(typeof(TellingsConverter))]
    public Dictionary<string, AssessedFact> Facts { get; set; } = [];

    /// <summary>How often the answer about a fact was unclear. Once: it is asked again plainly. Twice: it counts as unsure.</summary>
    public Dictionary<string, int> Unclear { get; set; } = [];

    /// <summary>Everything that was changed, or that the person tried to change, in order.</summary>
    public List<AssessmentChange> Changes { get; set; } = [];

    /// <summary>The highest warning given in this conversation, as a disposition's name; empty when none was given.</summary>
    public string WarningGiven { get; set; } = "";

    /// <summary>The facts, for triage. A value that cannot be read counts as unsure. As long as the facts are the same, so is the set.</summary>
    public FactSet ToFactSet()
    {
        if (!IsAsTaken())
        {
            _taken = [.. Facts.Select(fact => (fact.Key, fact.Value.Value))];
            _facts = FactSet.Of(_taken.Select(fact => KeyValuePair.Create(fact.Id, FactValue.TryParse(fact.Value, out var value) ? value : FactValue.Unsure)));
        }
        return _facts;
    }

    /// <summary>The facts that were unclear once and are still open.</summary>
    public IReadOnlySet<string> AskedAgain() =>
        Unclear.Count == 0 ? FrozenSet<string>.Empty : Unclear.Keys.Where(fact => !Facts.ContainsKey(fact)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Notes that this advice was shown. Anything above self-care fixes what was told.</summary>
    public void OutcomeShown(Disposition disposition)
    {
        var before = DispositionNames.TryParse(WarningGiven, out var given) ? given : Disposition.SelfCare;
        if (disposition > before)
        {
            WarningGiven = disposition.ToName();
        }
    }

    /// <summary>
    /// Takes in what was told, by an answer or in free text. A milder value than before does not count until it is corrected outright;
    /// unsure is asked again once.
    /// </summary>
    public TellResult Tell(TriagePolicy policy, string fact, FactValue value, string by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.FindFact(fact) is not { } definition || policy.Check(fact, value) != FactProblem.None)
        {
            return TellResult.Refused;
        }
        if (!Facts.TryGetValue(fact, out var before))
        {
            return value == FactValue.Unsure ? Doubt(fact, by, at) : Set(fact, value, by, at);
        }
        var told = FactValue.Parse(before.Value);
        if (told == value)
        {
            return TellResult.Known;
        }
        if (IsMilder(policy, definition, told, value))
        {
            return Keep(fact, before, value, by, at, WarningGiven.Length > 0 ? TellResult.StaysTold : TellResult.NeedsCorrection);
        }
        return Replace(fact, before, value, by, at);
    }

    /// <summary>Changes an earlier answer outright. Refused, and recorded, when it would take back a sign after a warning.</summary>
    public TellResult Correct(TriagePolicy policy, string fact, FactValue value, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.FindFact(fact) is not { } definition || policy.Check(fact, value) != FactProblem.None)
        {
            return TellResult.Refused;
        }
        if (!Facts.TryGetValue(fact, out var before))
        {
            return Set(fact, value, Correction, at);
        }
        var told = FactValue.Parse(before.Value);
        if (told == value)
        {
            return TellResult.Known;
        }
        var takesBack = definition.Role == FactRole.Sign && WarningGiven.Length > 0 && IsMilder(policy, definition, told, value);
        return takesBack ? Keep(fact, before, value, Correction, at, TellResult.StaysTold) : Replace(fact, before, value, Correction, at);
    }

    /// <summary>The person could not answer: every open fact of the question is asked once more, plainly; the second time it counts as unsure.</summary>
    public void NotSure(TriagePolicy policy, Question question, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(question);
        foreach (var fact in question.Facts)
        {
            if (!Facts.ContainsKey(fact))
            {
                Tell(policy, fact, FactValue.Unsure, question.Id, at);
            }
        }
    }

    /// <summary>Opens a question again, so that it is asked anew. Signs told before a warning stay. False when nothing could be opened.</summary>
    public bool Reopen(TriagePolicy policy, Question question)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(question);
        var opened = false;
        foreach (var fact in question.Facts)
        {
            var stays = WarningGiven.Length > 0 && policy.FindFact(fact) is { Role: FactRole.Sign };
            if (!stays && Facts.Remove(fact))
            {
                opened = true;
            }
            if (!stays)
            {
                Unclear.Remove(fact);
            }
        }
        return opened;
    }

    // A turn asks for the set many times. Anyone may change the dictionary, so it is looked at and not watched.
    private bool IsAsTaken()
    {
        if (_taken.Length != Facts.Count)
        {
            return false;
        }
        var at = 0;
        foreach (var (id, fact) in Facts)
        {
            if (!ReferenceEquals(_taken[at].Id, id) || !ReferenceEquals(_taken[at].Value, fact.Value))
            {
                return false;
            }
            at++;
        }
        return true;
    }

    // A number that is worse in neither direction is news when it raises the level: a weakness that began only today.
    private bool IsMilder(TriagePolicy policy, FactDefinition fact, FactValue told, FactValue now)
    {
        var facts = ToFactSet();
        return Severity.IsMilder(fact, told, now) && policy.Decide(facts.With(fact.Id, now)) <= policy.Decide(facts);
    }

    private TellResult Doubt(string fact, string by, DateTimeOffset at)
    {
        Unclear[fact] = Unclear.GetValueOrDefault(fact) + 1;
        return Unclear[fact] < 2 ? TellResult.AskAgain : Set(fact, FactValue.Unsure, by, at);
    }

    private TellResult Set(string fact, FactValue value, string by, DateTimeOffset at)
    {
        Facts[fact] = new AssessedFact { Value = value.ToString(), By = by, At = Instant(at) };
        return TellResult.Taken;
    }

    private TellResult Replace(string fact, AssessedFact before, FactValue value, string by, DateTimeOffset at)
    {
        Record(fact, before, value, by, at, made: true);
        return Set(fact, value, by, at);
    }

    private TellResult Keep(string fact, AssessedFact before, FactValue value, string by, DateTimeOffset at, TellResult result)
    {
        Record(fact, before, value, by, at, made: false);
        return result;
    }

    private void Record(string fact, AssessedFact before, FactValue value, string by, DateTimeOffset at, bool made) => Changes.Add(
        new AssessmentChange { Fact = fact, From = before.Value, To = value.ToString(), By = by, At = Instant(at), Made = made });

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
