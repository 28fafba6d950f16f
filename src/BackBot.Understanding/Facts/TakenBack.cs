using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>What is taken back as a whole: "actually no, scrap that", "… none of those".</summary>
internal sealed class TakenBack(Markers markers)
{
    private const string Bilateral = "bilateral_leg_symptoms";

    /// <summary>
    /// "Scrap that" takes back all of its sentence; "I have a fever, actually no numbness" denies the numbness only, and takes back what was said of it;
    /// "both legs hurt, no wait, only the right" only takes back that it is both.
    /// </summary>
    public void Withdraw(Unit[] units, Structure structure, List<Mention> mentions, int at)
    {
        var next = structure.NextContent(at + 1);
        var denies = units[at].Is(markers.No) && !structure.IsBreak(next) && !units[next].Is(markers.Pronoun);
        var oneSide = IsOneSide(units, structure, next);
        var start = at - 1;
        while (start >= 0 && structure.IsBreak(start))
        {
            start--;
        }

        while (start > 0 && !structure.IsSentenceEnd(start - 1))
        {
            start--;
        }

        foreach (var mention in mentions.Where(m => m.First >= start && m.Last < at && (!oneSide || m.Fact == Bilateral) && (!denies || mentions.Exists(o => o.Fact == m.Fact && o.First > at))))
        {
            mention.Withdrawn = true;
        }
    }

    private bool IsOneSide(Unit[] units, Structure structure, int i)
    {
        while (structure.IsComma(i) || (i < units.Length && units[i].Is(markers.Filler)))
        {
            i++;
        }

        return i < units.Length && units[i].Is(markers.OneSide);
    }

    /// <summary>Where the clause of "none of those" begins: "I have neither" says it with a verb.</summary>
    public int Lead(Unit[] units, int at)
    {
        while (at > 0 && (units[at - 1].Is(markers.Have) || units[at - 1].Is(markers.Speaker)))
        {
            at--;
        }

        return at;
    }

    /// <summary>"Numbness, weakness, fever: none of those", "numbness? fever? neither": what is listed without a verb is denied; what is stated ("my foot is numb") stays.</summary>
    public void DenyList(Unit[] units, Structure structure, List<Mention> mentions, int at)
    {
        var i = Lead(units, at) - 1;
        while (i > 0 && structure.IsBreak(i))
        {
            i--;
        }

        for (; i >= 0 && (units[i].Kind == TokenKind.Question || !structure.IsSentenceEnd(i)); i--)
        {
            if (!units[i].Is(markers.Sensation) && (units[i].Is(markers.Be) || units[i].Is(markers.Have) || units[i].Is(markers.Pronoun) || units[i].Is(markers.Auxiliary) || (units[i].Is(markers.Possessive) && !(i > 0 && units[i - 1].Is(markers.Preposition)))))
            {
                return;
            }

            foreach (var mention in mentions.Where(m => m.First == i && m.Last < at && m.Kind is "sign" or "denied_only"))
            {
                mention.Value = false;
            }
        }
    }
}
