using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Which of two answers that contradict each other counts: the one after a correction ("no, wait, yes"), else the one that does not hide
/// a warning. "Yes and no" is neither.
/// </summary>
internal sealed class OpposedAnswers(Markers markers, YesNoConcepts concepts)
{
    private enum Gap
    {
        None,
        Fillers,
        And,
        Words,
    }

    /// <summary>Chooses between two answers and the places they stand at.</summary>
    /// <param name="turned">The later one corrects or restricts.</param>
    /// <param name="alone">Nothing else is said behind the later one.</param>
    public YesNoUnsure Choose((YesNoUnsure Said, int At) before, (YesNoUnsure Said, int At) after, Unit[] units, bool turned, bool alone)
    {
        var gap = Between(units, before.At, after.At);
        if (gap == Gap.And)
        {
            return YesNoUnsure.Unsure;
        }

        if (before.Said == YesNoUnsure.Unsure && after.Said == YesNoUnsure.No && !turned && !units[before.At].Is(concepts.Hesitates) && (gap != Gap.None || !alone))
        {
            // "Might do, I never paid attention", "no idea, never been tested for it": no "no".
            return before.Said;
        }

        if (turned || gap is Gap.None or Gap.Fillers || before.Said == YesNoUnsure.Unsure)
        {
            return after.Said;
        }

        return before.Said == YesNoUnsure.No && after.Said == YesNoUnsure.Yes ? YesNoUnsure.Yes : before.Said;
    }

    /// <summary>What stands between the two besides pauses.</summary>
    private Gap Between(Unit[] units, int from, int to)
    {
        var gap = Gap.None;
        for (var i = from + 1; i < to; i++)
        {
            if (units[i].Is(markers.And) && to == from + 2)
            {
                return Gap.And;
            }

            if (units[i].Kind != TokenKind.Comma && units[i].Kind != TokenKind.Stop)
            {
                gap = units[i].Is(markers.Filler) && gap != Gap.Words ? Gap.Fillers : Gap.Words;
            }
        }

        return gap;
    }
}
