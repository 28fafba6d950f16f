using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>
/// The answer of a text without a yes or no in it: it begins with a denial ("not …", "never …"), or says in part, when or where
/// ("only when …", "at night", "down the back of the thigh").
/// </summary>
internal sealed class AnswerBeginning(Markers markers, YesNoConcepts concepts)
{
    /// <summary>The answer; null when the text begins like none.</summary>
    public YesNoUnsure? Read(Unit[] units, Structure structure)
    {
        if (Array.Exists(units, u => u.Kind == TokenKind.Question) || units[0].Is(markers.QuestionStart))
        {
            return null;
        }

        var first = structure.NextContent(0);
        if (first < units.Length && (units[first].Is(markers.Not) || units[first].Is(markers.Never)))
        {
            return YesNoUnsure.No;
        }

        return IsPartly(units) ? YesNoUnsure.Yes : null;
    }

    /// <summary>"Sometimes"; "at night" and "in my calf" only where every word is known, because another may speak of something else.</summary>
    private bool IsPartly(Unit[] units)
    {
        var onlyThis = !Array.Exists(units, u => u.IsForeign);
        var where = units[0].BeginsWith(markers.Preposition);
        return Array.Exists(units, u => (u.Standing & Standing.Denied) == 0 && (u.Is(concepts.Partly) || (onlyThis && (u.Is(concepts.Circumstance) || (where && IsNamedPlace(u))))));
    }

    private bool IsNamedPlace(Unit unit) => unit.Is(markers.Place) && !unit.Is(concepts.Elsewhere);
}
