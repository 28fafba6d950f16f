using BackBot.Understanding.Facts;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Reads yes, no or unsure. Outright words go first; then how the sentence begins ("not …", "only when …"); then what it states.
/// </summary>
internal sealed class YesNoReader : AnswerModel
{
    private readonly Compiled _compiled;
    private readonly Markers _markers;
    private readonly ScopeReader _scope;
    private readonly YesNoConcepts _concepts;
    private readonly AnswerWord _word;
    private readonly OutrightAnswer _outright;
    private readonly AnswerBeginning _beginning;
    private readonly StatedAnswer _stated;

    /// <summary>Puts together what it reads with.</summary>
    public YesNoReader(Compiled compiled, Markers markers, FactReader facts, ScopeReader scope)
        : base("yes_no")
    {
        (_compiled, _markers, _scope) = (compiled, markers, scope);
        _concepts = new YesNoConcepts(compiled.Concepts);
        _word = new AnswerWord(markers, _concepts);
        _outright = new OutrightAnswer(markers, _concepts, _word);
        _beginning = new AnswerBeginning(markers, _concepts);
        _stated = new StatedAnswer(markers, facts, scope);
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

        if (IsDeniedTwice(units) || (AfterUnsure(units, structure) is { } after && _stated.Read(after, factId) == YesNoUnsure.Yes))
        {
            return YesNoUnsure.Yes;
        }

        if (_outright.Read(units, structure) is { } outright)
        {
            return outright;
        }

        return Array.Exists(units, u => u.Is(_concepts.Pardon)) ? null : _beginning.Read(units, structure) ?? _stated.Read(_compiled.FactUnits.Build(words), factId) ?? DeniedAsAWhole(units, structure);
    }

    /// <summary>"Not applicable", "that has never been an issue": a denial of what was asked, with nothing behind it ("not an issue until yesterday" is none).</summary>
    private YesNoUnsure? DeniedAsAWhole(Unit[] units, Structure structure)
    {
        var denied = false;
        for (var i = 0; i < units.Length; i++)
        {
            var denies = (units[i].Is(_markers.DeniesBefore) || units[i].Is(_markers.DeniesAll)) && !units[i].Is(_concepts.Courtesy);
            denied |= denies;
            if (!denies && !structure.IsBreak(i) && !units[i].Is(_markers.Filler) && !units[i].Is(_markers.Pronoun) && !units[i].Is(_markers.StandsForSaid))
            {
                return null;
            }
        }

        return denied ? YesNoUnsure.No : null;
    }

    /// <summary>
    /// Reads only a yes, no or unsure of its own in front of something else: "no, just stiff". "No pins and needles" has none:
    /// its "no" belongs to what follows.
    /// </summary>
    public YesNoUnsure? ReadLead(string text)
    {
        var units = _compiled.AnswerUnits.Build(_compiled.Words.Read(text));
        var (structure, _) = _scope.Mark(units, false);
        return units.Length > 1 && _word.Read(units, structure, 0) is { } said
            && (structure.IsBreak(1) || units[1].Is(_concepts.GoesOn)) ? said : null;
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) =>
        Read(text, null) switch { YesNoUnsure.Yes => "yes", YesNoUnsure.No => "no", YesNoUnsure.Unsure => "unsure", _ => null };

    /// <summary>"What happens if I say yes": a question, whatever words are in it.</summary>
    private bool IsAskedBack(Unit[] units) =>
        units[0].BeginsWith(_concepts.AsksBack) && !Array.Exists(units[..^1], u => u.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Question) && units.Length > 3;

    /// <summary>"I don't not have it".</summary>
    private bool IsDeniedTwice(Unit[] units)
    {
        for (var i = 0; i + 2 < units.Length; i++)
        {
            if (units[i].EndsWith(_concepts.Not) && units[i + 1].BeginsWith(_concepts.Not))
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
        var states = but > 0 && but + 2 < units.Length && Array.Exists(units[..but], u => u.Is(_concepts.Unsure)) && !structure.IsBreak(but + 1);
        return states ? _compiled.FactUnits.Build(_compiled.Words.Read(string.Join(' ', units[(but + 1)..].Select(u => u.Text)))) : null;
    }
}
