using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Reads yes, no or unsure. Outright words go first; then how the sentence begins ("not …", "only when …"); then what it states.
/// Where two contradict each other, the one after a correction counts, else the one that does not hide a warning.
/// </summary>
internal sealed class YesNoReader : AnswerModel
{
    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal) { ["sharp_or_severe_pain"] = "pain_0_10", ["persistent"] = "duration_days" };
    private readonly Compiled _compiled;
    private readonly Markers _markers;
    private readonly FactReader _facts;
    private readonly ScopeReader _scope;
    private readonly int _yes;
    private readonly int _no;
    private readonly int _unsure;
    private readonly int _partly;

    /// <summary>"At night": a yes only where nothing else is spoken of.</summary>
    private readonly int _circumstance;

    /// <summary>"Down the back of the thigh" names where, "in my neck" speaks of something else.</summary>
    private readonly int _elsewhere;

    /// <summary>"Because" in "no because I rest a lot": what follows is no answer.</summary>
    private readonly int _reason;
    private readonly int _partlyAfterBut;
    private readonly int _auxiliary;
    private readonly int _retry;
    private readonly int _pardon;
    private readonly int _goesOn;
    private readonly int _not;

    /// <summary>"What" in "what happens if I say yes": the person asks, and answers nothing.</summary>
    private readonly int _asksBack;

    /// <summary>Looks up the concepts it needs.</summary>
    public YesNoReader(Compiled compiled, Markers markers, FactReader facts, ScopeReader scope)
        : base("yes_no")
    {
        (_compiled, _markers, _facts, _scope) = (compiled, markers, facts, scope);
        _yes = compiled.Concepts.Require("answer_yes");
        _no = compiled.Concepts.Require("answer_no");
        _unsure = compiled.Concepts.Require("answer_unsure");
        _partly = compiled.Concepts.Require("answer_partly");
        _circumstance = compiled.Concepts.Require("answer_circumstance");
        _elsewhere = compiled.Concepts.Require("elsewhere");
        _reason = compiled.Concepts.Require("gives_reason");
        _partlyAfterBut = compiled.Concepts.Require("answer_partly_after_but");
        _auxiliary = compiled.Concepts.Require("auxiliary");
        _retry = compiled.Concepts.Require("answer_turn");
        _pardon = compiled.Concepts.Require("not_an_answer");
        _goesOn = compiled.Concepts.Require("answer_goes_on");
        _not = compiled.Concepts.Require("denies_verb");
        _asksBack = compiled.Concepts.Require("asks_back");
    }

    /// <summary>Reads the answer; null means ask again.</summary>
    public YesNoUnsure? Read(string text, string? factId)
    {
        var words = _compiled.Words.Read(text);
        var units = _compiled.AnswerUnits.Build(words);
        if (units.Length == 0)
        {
            return null;
        }

        var (structure, _) = _scope.Mark(units, false);
        if (IsAskedBack(units))
        {
            return null;
        }

        if (IsDeniedTwice(units))
        {
            return YesNoUnsure.Yes;
        }

        if (AfterUnsure(units, structure) is { } after && Stated(after, factId) == YesNoUnsure.Yes)
        {
            return YesNoUnsure.Yes;
        }

        return Outright(units, structure) ?? (Array.Exists(units, u => u.Is(_pardon)) ? null : Stated(_compiled.FactUnits.Build(words), factId));
    }

    /// <summary>
    /// Reads only a yes, no or unsure of its own in front of something else: "no, just stiff". "No pins and needles" has none:
    /// its "no" belongs to what follows.
    /// </summary>
    public YesNoUnsure? ReadLead(string text)
    {
        var units = _compiled.AnswerUnits.Build(_compiled.Words.Read(text));
        var (structure, _) = _scope.Mark(units, false);
        return units.Length > 1 && Event(units, structure, 0) is { } said
            && (structure.IsBreak(1) || units[1].Kind == TokenKind.Comma || units[1].Is(_markers.But) || units[1].Is(_goesOn)) ? said : null;
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) =>
        Read(text, null) switch { YesNoUnsure.Yes => "yes", YesNoUnsure.No => "no", YesNoUnsure.Unsure => "unsure", _ => null };

    /// <summary>"What happens if I say yes": a question, whatever words are in it.</summary>
    private bool IsAskedBack(Unit[] units) =>
        units[0].BeginsWith(_asksBack) && !Array.Exists(units[..^1], u => u.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Question) && units.Length > 3;

    /// <summary>"I don't not have it".</summary>
    private bool IsDeniedTwice(Unit[] units)
    {
        for (var i = 0; i + 2 < units.Length; i++)
        {
            if (units[i].EndsWith(_not) && units[i + 1].BeginsWith(_not))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Not sure it counts, but my foot tingles": what stands behind the "but", as it is read for facts.</summary>
    private Unit[]? AfterUnsure(Unit[] units, Structure structure)
    {
        var but = Array.FindIndex(units, u => u.Is(_markers.But));
        return but > 0 && but + 2 < units.Length && Array.Exists(units[..but], u => u.Is(_unsure)) && !structure.IsBreak(but + 1) ? _compiled.FactUnits.Build(_compiled.Words.Read(string.Join(' ', units[(but + 1)..].Select(u => u.Text)))) : null;
    }

    private YesNoUnsure? Outright(Unit[] units, Structure structure)
    {
        YesNoUnsure? answer = null;
        var turn = false;
        var lastAt = -1;
        for (var i = 0; i < units.Length; i++)
        {
            if (answer is not null && units[i].Is(_reason))
            {
                break;
            }

            turn |= units[i].Is(_retry) || units[i].Is(_markers.But);
            if (Event(units, structure, i) is not { } said)
            {
                continue;
            }

            if (answer is null)
            {
                answer = said;
            }
            else if (said != answer)
            {
                answer = Choose(answer.Value, said, turn, Between(units, lastAt, i));
            }

            lastAt = i;
            turn = false;
        }

        if (answer == YesNoUnsure.No)
        {
            return IsPartlyAfterBut(units) ? YesNoUnsure.Yes : answer;
        }

        return answer ?? (Array.Exists(units, u => u.Is(_pardon)) ? null : Beginning(units, structure));
    }

    /// <summary>"Not really, but a bit when I walk".</summary>
    private bool IsPartlyAfterBut(Unit[] units)
    {
        var but = Array.FindIndex(units, u => u.Is(_markers.But));
        var partly = but > 0 ? Array.FindIndex(units, but, Math.Min(4, units.Length - but), u => u.Is(_partlyAfterBut) && (u.Standing & Standing.Denied) == 0) : -1;
        return partly > 0 && !(partly + 1 < units.Length && units[partly + 1].BeginsWith(_not));
    }

    private static YesNoUnsure Choose(YesNoUnsure before, YesNoUnsure after, bool turn, Gap gap)
    {
        if (gap == Gap.And)
        {
            return YesNoUnsure.Unsure;
        }

        if (before == YesNoUnsure.Unsure && after == YesNoUnsure.No && !turn && gap != Gap.None)
        {
            // "Might do, I never paid attention", "not sure what is normal": no "no".
            return before;
        }

        if (turn || gap is Gap.None or Gap.Fillers || before == YesNoUnsure.Unsure)
        {
            return after;
        }

        return before == YesNoUnsure.No && after == YesNoUnsure.Yes ? YesNoUnsure.Yes : before;
    }

    private Gap Between(Unit[] units, int from, int to)
    {
        var gap = Gap.None;
        for (var i = from + 1; i < to; i++)
        {
            if (units[i].Is(_markers.And) && to == from + 2)
            {
                return Gap.And;
            }

            if (units[i].Kind != TokenKind.Comma && units[i].Kind != TokenKind.Stop)
            {
                gap = units[i].Is(_markers.Filler) && gap != Gap.Words ? Gap.Fillers : Gap.Words;
            }
        }

        return gap;
    }

    /// <summary>The answer that one unit gives, when it gives any.</summary>
    private YesNoUnsure? Event(Unit[] units, Structure structure, int i)
    {
        var unit = units[i];
        if (unit.Is(_unsure))
        {
            return YesNoUnsure.Unsure;
        }

        if (unit.Is(_yes))
        {
            return (unit.Standing & Standing.Denied) != 0 && i > 0 && units[structure.PreviousContent(i) < 0 ? 0 : structure.PreviousContent(i)].Is(_markers.Not) ? YesNoUnsure.No : YesNoUnsure.Yes;
        }

        if (unit.Is(_no))
        {
            return YesNoUnsure.No;
        }

        return unit.Is(_auxiliary) || IsWithSubject(unit) ? Echo(units, structure, i) : null;
    }

    /// <summary>"I am" where it is one expression, because ages begin with it.</summary>
    private bool IsWithSubject(Unit unit) => unit.IsExpression && unit.BeginsWith(_markers.Pronoun) && unit.EndsWith(_auxiliary);

    /// <summary>"I do", "it has", "they don't": a pronoun and an auxiliary and nothing more.</summary>
    private YesNoUnsure? Echo(Unit[] units, Structure structure, int i)
    {
        if (units.Length == 1)
        {
            return YesNoUnsure.Yes;
        }

        if (!IsWithSubject(units[i]) && (i == 0 || !(units[i - 1].Is(_markers.Pronoun) || units[i - 1].Is(_yes) || units[i - 1].Is(_no))))
        {
            return null;
        }

        var next = i + 1;
        var denied = next < units.Length && units[next].BeginsWith(_not);
        next += denied ? 1 : 0;
        while (next < units.Length && units[next].Is(_markers.Filler))
        {
            next++;
        }

        return structure.IsBreak(next) || units[next].Is(_markers.Now) ? (denied ? YesNoUnsure.No : YesNoUnsure.Yes) : null;
    }

    private YesNoUnsure? Beginning(Unit[] units, Structure structure)
    {
        if (Array.Exists(units, u => u.Kind == TokenKind.Question) || units[0].Is(_markers.QuestionStart))
        {
            return null;
        }

        var onlyThis = !Array.Exists(units, u => u.IsForeign);
        var where = units[0].BeginsWith(_markers.Preposition);
        var partly = Array.Exists(units, u => (u.Is(_partly) || (onlyThis && (u.Is(_circumstance) || (where && u.Is(_markers.Place) && !u.Is(_elsewhere))))) && (u.Standing & Standing.Denied) == 0);
        var first = structure.NextContent(0);
        if (first >= units.Length)
        {
            return partly ? YesNoUnsure.Yes : null;
        }

        if (units[first].Is(_markers.Not) || units[first].Is(_markers.Never))
        {
            return YesNoUnsure.No;
        }

        return partly ? YesNoUnsure.Yes : null;
    }

    private YesNoUnsure? Stated(Unit[] units, string? factId)
    {
        var (structure, persons) = _scope.Mark(units, false);
        var facts = _facts.Read(units, structure, persons);
        var own = facts.Self.Count > 0 ? facts.Self : facts.Other;
        if (factId is not null && own.TryGetValue(factId, out var value))
        {
            return value == FactValue.True ? YesNoUnsure.Yes : value == FactValue.False ? YesNoUnsure.No : YesNoUnsure.Unsure;
        }

        // "About a seven", "about a fortnight" state how severe or how old it is only where that is asked for.
        var truths = own.Where(f => f.Value.Kind is not FactValueKind.Number && !(Measures.TryGetValue(f.Key, out var number) && own.ContainsKey(number))).Select(f => f.Value).ToList();
        if (factId is null && truths.Count > 0)
        {
            return truths.Contains(FactValue.True) ? YesNoUnsure.Yes : truths.Contains(FactValue.Unsure) ? YesNoUnsure.Unsure : YesNoUnsure.No;
        }

        var sensation = Array.Find(units, u => u.Is(_markers.Sensation) && (u.Standing & (Standing.Imagined | Standing.Other | Standing.Past | Standing.Asked)) == 0);
        return sensation is null || factId is not null && truths.Count > 0 ? null : (sensation.Standing & Standing.Denied) != 0 ? YesNoUnsure.No : factId is null ? YesNoUnsure.Yes : null;
    }

    private enum Gap
    {
        None,
        Fillers,
        And,
        Words,
    }
}
