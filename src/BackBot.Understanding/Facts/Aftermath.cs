using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>
/// What comes after a mention and changes it: "numbness: no", "fever? none", "… hasn't happened", "… but it's gone now", "my dad has, I don't",
/// "actually no, scrap that".
/// </summary>
internal sealed class Aftermath(Markers markers, Judge judge, Settling settling, FactTraits traits)
{
    private const int LongestList = 24;
    private const string Bilateral = "bilateral_leg_symptoms";

    /// <summary>Judges all mentions in the light of what follows them.</summary>
    public void Settle(Unit[] units, Structure structure, List<Mention> mentions, List<Mention> helpers)
    {
        foreach (var mention in mentions)
        {
            AnswerBehind(units, structure, mention, mentions);
            judge.Decide(mention);
            LeaveAPart(units, structure, mention, mentions);
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (settling.IsSettled(units, structure, i))
            {
                settling.Settle(units, structure, mentions, i);
            }
            else if (units[i].Is(markers.Returned))
            {
                Settling.Return(structure, mentions, i);
            }
            else if (units[i].Is(markers.Correction))
            {
                Withdraw(units, structure, mentions, i);
            }
            else if (units[i].Is(markers.DeniesAll) && structure.IsBreak(i - 1) && i > 1)
            {
                DenyList(units, structure, mentions, i);
            }
        }

        foreach (var helper in helpers)
        {
            if (helper.Fact == "affirms_that")
            {
                AffirmDenied(units, structure, mentions, helper);
            }
            else if (helper.Fact != "affirms_it" || !IsDenied(units, helper))
            {
                AnswerForSelf(units, structure, mentions, helper);
            }
        }
    }

    /// <summary>"And I do" is no yes when "not" follows, "I have … it" none with "not had" between.</summary>
    private bool IsDenied(Unit[] units, Mention helper)
    {
        for (var i = helper.First; i < units.Length && i <= helper.Last + 1; i++)
        {
            if (units[i].Is(markers.Not) || units[i].Is(markers.Never))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Numbness no", "fever? nope", "weakness: none", "cancer yes".</summary>
    private void AnswerBehind(Unit[] units, Structure structure, Mention mention, List<Mention> mentions)
    {
        if (mention.Kind == "healthy_only")
        {
            // "Nothing down the legs, not a thing" says it twice.
            return;
        }

        var i = AnswerOf(units, structure, mention.Last + 1, mentions);
        if (i >= units.Length || (mention.Standing & (Standing.Denied | Standing.Turned)) != 0 || IsException(units, structure, mention.First))
        {
            return;
        }

        var no = (units[i].Is(markers.BareNo) || units[i].Is(markers.Not)) && EndsAnswer(units, structure, i, mentions);
        var denied = units[i].Is(markers.DeniesBefore);
        if (no || denied)
        {
            mention.Standing = (mention.Standing | Standing.Denied) & ~(Standing.Asked | Standing.Imagined);
        }
        else if (units[i].Is(markers.BareYes) && units[i - 1].Kind == TokenKind.Question)
        {
            mention.Standing &= ~(Standing.Asked | Standing.Imagined);
        }
    }

    /// <summary>
    /// Where the answer to what ends before <paramref name="i"/> stands: behind one pause and the noun of a quality ("sharp pain: no"), and for
    /// a list with one question mark behind the whole list ("fever or chills? no").
    /// </summary>
    private int AnswerOf(Unit[] units, Structure structure, int i, List<Mention> mentions)
    {
        var end = i;
        while (end < units.Length && end < i + LongestList && (structure.IsComma(end) || units[end].Is(markers.And) || units[end].Is(markers.Or) || IsPartOfTopic(units[end]) || mentions.Exists(m => m.First <= end && m.Last >= end)))
        {
            end++;
        }

        if (end < units.Length && units[end].Kind == TokenKind.Question)
        {
            i = end;
        }

        while (i < units.Length && IsPartOfTopic(units[i]))
        {
            i++;
        }

        if (i < units.Length && (structure.IsComma(i) || units[i].Kind == TokenKind.Question))
        {
            i++;
        }

        while (i < units.Length && (units[i].Is(markers.Filler) || units[i].Is(markers.Be)))
        {
            i++;
        }

        return i;
    }

    private bool IsPartOfTopic(Unit unit) =>
        unit.Is(markers.Filler) || unit.Is(markers.Be) || unit.Is(markers.Place) || unit.Is(markers.Preposition) || ((unit.Is(markers.Sensation) || unit.Is(markers.SymptomNoun)) && !unit.Is(markers.BareNo));

    /// <summary>
    /// "No numbness except when I sit", "it doesn't go down my leg as much", "I can lift it, but only just": a denial that leaves a part is none.
    /// </summary>
    private void LeaveAPart(Unit[] units, Structure structure, Mention mention, List<Mention> mentions)
    {
        var next = mention.Last + 1;
        next += next < units.Length && structure.IsComma(next) ? 1 : 0;
        if (next >= units.Length || mention.Value != false)
        {
            return;
        }

        var denied = (mention.Standing & Standing.Denied) != 0;
        if (units[next].Is(markers.OnlyJust) ? mention.Kind == "healthy" : denied && mention.Kind == "sign" && units[next].Is(markers.NotWholly))
        {
            mention.Value = true;
        }
        else if (denied && units[next].Is(markers.Exception))
        {
            var what = structure.NextContent(next + 1);
            var other = mentions.Exists(m => m.Fact != mention.Fact && m.First >= next && m.First <= what + 2);
            mention.Value = other || what >= units.Length || structure.IsBreak(what) || units[what].Is(markers.StandsForSaid) ? false
                : units[what].Is(markers.Subordinator) || units[what].Is(markers.TimeUnit) || units[what].Is(markers.Pronoun) || markers.IsDoing(units[what]) ? true : null;
        }
    }

    /// <summary>
    /// "Other than the leg pain, nothing", "apart from the occasional fever, nothing": the "nothing" speaks of the rest. "Just a fever? No" leaves no rest.
    /// </summary>
    private bool IsException(Unit[] units, Structure structure, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && !structure.IsBreak(i); i--)
        {
            if (units[i].Is(markers.Except) && !units[i].Is(markers.Filler))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsAnswer(Unit[] units, Structure structure, int i, List<Mention> mentions)
    {
        var next = i + 1;
        if (structure.IsBreak(next) || units[next].Is(markers.BareNo) || units[next].Is(markers.Never) || units[next].Is(markers.And) || units[next].Is(markers.Or))
        {
            return true;
        }

        // "numbness no weakness no": the next mention has its own answer right behind it; "all fine, no accidents nothing" answers nothing.
        if (structure.IsComma(i - 1))
        {
            return false;
        }

        var following = mentions.FirstOrDefault(m => m.First >= next);
        return following is not null && following.First <= next + 1 && following.Last + 1 < units.Length && units[following.Last + 1].Is(markers.BareNo);
    }

    /// <summary>
    /// "Scrap that" takes back all of its sentence; "I have a fever, actually no numbness" denies the numbness only, and takes back what was said of it;
    /// "both legs hurt, no wait, only the right" only takes back that it is both.
    /// </summary>
    private void Withdraw(Unit[] units, Structure structure, List<Mention> mentions, int at)
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

    /// <summary>"Numbness, weakness, fever: none of those": what is listed without a verb is denied; what is stated ("my foot is numb") stays.</summary>
    private void DenyList(Unit[] units, Structure structure, List<Mention> mentions, int at)
    {
        var i = at - 1;
        while (i > 0 && structure.IsBreak(i))
        {
            i--;
        }

        for (; !structure.IsSentenceEnd(i); i--)
        {
            if (!units[i].Is(markers.Sensation) && (units[i].Is(markers.Be) || units[i].Is(markers.Have) || units[i].Is(markers.Pronoun) || units[i].Is(markers.Auxiliary) || units[i].Is(markers.Possessive)))
            {
                return;
            }

            foreach (var mention in mentions.Where(m => m.First == i && m.Last < at && m.Kind is "sign" or "denied_only"))
            {
                mention.Value = false;
            }
        }
    }

    /// <summary>"I don't have a fever, sorry, yes I do": what was denied last is so after all.</summary>
    private void AffirmDenied(Unit[] units, Structure structure, List<Mention> mentions, Mention helper)
    {
        // "Maybe a bit tired" speaks of what follows.
        var next = structure.NextContent(helper.Last + 1);
        if (next < units.Length && !structure.IsBreak(next)
            && !(units[next].Is(markers.Preposition) || units[next].Is(markers.Subordinator) || units[next].Is(markers.Place) || units[next].Is(markers.Now) || units[next].Is(markers.TimeUnit) || units[next].Is(markers.And)))
        {
            return;
        }

        var sentences = 0;
        for (var i = helper.First - 1; i >= 0 && sentences < 2; i--)
        {
            if (mentions.Find(m => m.Last == i && m.Value == false && !m.Other && m.Kind is "sign" or "denied_only") is { } denied)
            {
                (denied.Value, denied.Withdrawn) = (true, false);
                return;
            }

            sentences += structure.IsSentenceEnd(i) ? 1 : 0;
        }
    }

    /// <summary>"My wife says I fell".</summary>
    private bool IsReported(Unit[] units, Structure structure, Mention mention)
    {
        for (var i = mention.First - 1; !structure.IsBreak(i) && i >= 0; i--)
        {
            if (units[i].Is(markers.Reports))
            {
                return i > 0 && (units[i - 1].Is(markers.Person) || units[i - 1].Is(markers.ThirdPerson));
            }
        }

        return false;
    }

    /// <summary>"Numbness between my legs? Never had it": a question mark behind a mere topic, without a verb.</summary>
    private bool IsTopic(Unit[] units, Structure structure, int mark)
    {
        if (mark < 1 || units[mark].Kind != TokenKind.Question)
        {
            return false;
        }

        var i = mark - 1;
        while (!structure.IsSentenceEnd(i) && (units[i].Is(markers.Sensation) || !(units[i].Is(markers.Be) || units[i].Is(markers.Have) || units[i].Is(markers.Auxiliary) || units[i].Is(markers.QuestionStart) || units[i].Is(markers.Pronoun) || units[i].Is(markers.Not))))
        {
            i--;
        }

        return structure.IsSentenceEnd(i);
    }

    /// <summary>
    /// "I don't", "hasn't happened", "so do I": what was said of others, read or asked is answered for oneself. A cancer of the past is the
    /// person's own already ("I had cancer in 2012, I don't take anything for it").
    /// </summary>
    private void AnswerForSelf(Unit[] units, Structure structure, List<Mention> mentions, Mention helper)
    {
        var sentences = 0;
        var value = helper.Fact == "affirms_it";
        var wanted = helper.Fact == "denies_that" || IsTopic(units, structure, helper.First - 1) ? (Standing)(-1) : Standing.Imagined | Standing.Other | Standing.Asked | (helper.Fact == "denies_it" ? Standing.Past : Standing.Said);
        for (var i = helper.First - 1; i >= 0 && sentences < 2; i--)
        {
            var here = mentions.Where(m => m.Last == i && ((helper.Fact == "denies_it" && IsReported(units, structure, m)) || (m.Standing & (traits.IsLasting(m.Fact) ? wanted & ~Standing.Past : wanted)) != 0 || (wanted == (Standing)(-1) && m.Value == true)) && m.Kind is "sign" or "healthy" or "to_come" or "denied_only").ToList();
            foreach (var mention in here)
            {
                mention.Standing &= ~(Standing.Imagined | Standing.Other | Standing.Asked | Standing.Past | Standing.Planned);
                mention.Value = value;
            }

            sentences += structure.IsSentenceEnd(i) ? 1 : 0;
        }
    }
}
