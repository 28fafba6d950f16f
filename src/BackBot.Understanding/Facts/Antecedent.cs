using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Ties a sensation without a place to the one that its subject stands for: "my leg … it's numb".</summary>
internal sealed class Antecedent(Unit[] units, Structure structure, Markers markers)
{
    private const int FarthestSubject = 14;

    /// <summary>The place that "it" stands for: the last one named before it.</summary>
    public List<int> Place(int at)
    {
        var from = at;
        var pronoun = IsWithoutSubject(at) || IsInIt(at);
        while (!pronoun && !structure.IsHard(from - 1))
        {
            from--;
            pronoun = (units[from].Is(markers.Pronoun) && !units[from].Is(markers.FirstPerson)) || units[from].Is(markers.StandsForBoth);
        }

        for (var i = from - 1; pronoun && i >= 0 && i > from - FarthestSubject; i--)
        {
            if (units[i].Is(markers.Place))
            {
                // "My chest is fine, it hurts when I bend": it is something else.
                return Array.Exists(units[i..from], unit => unit.Is(markers.Normal)) ? [] : [i];
            }
        }

        return [];
    }

    /// <summary>"My leg drags but no pain in it", "all fine down below, no numbness there".</summary>
    private bool IsInIt(int at)
    {
        var i = at + 1 < units.Length && units[at + 1].Is(markers.Preposition) ? at + 2 : at + 1;
        return i < units.Length && units[i].Is(markers.Pronoun) && !units[i].Is(markers.FirstPerson) && structure.IsBreak(i + 1);
    }

    /// <summary>"My belly is big but doesn't hurt", "my leg isn't numb, only weak": the subject is that of the clause before.</summary>
    private bool IsWithoutSubject(int at)
    {
        var i = at - 1;
        var (verb, only) = (false, false);
        while (i >= 0 && (units[i].Is(markers.Not) || units[i].Is(markers.Auxiliary) || units[i].Is(markers.Except) || (units[i].Is(markers.Filler) && !units[i].Is(markers.FirstPerson))))
        {
            only |= units[i].Is(markers.Except);
            verb |= !units[i].Is(markers.Filler) && !units[i].Is(markers.Except);
            i--;
        }

        return i >= 0 && ((verb && units[i].Is(markers.But)) || (only && structure.IsComma(i)));
    }
}
