using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>
/// What the person says of themselves about something named before: "my dad has, I don't", "… hasn't happened", "no fever – oh, yes I do".
/// </summary>
internal sealed class SelfAnswers(Markers markers, FactTraits traits)
{
    private const int FarthestSentence = 3;

    /// <summary>Applies one helping statement to the mentions before it.</summary>
    public void Read(Unit[] units, Structure structure, List<Mention> mentions, Mention helper)
    {
        if (helper.Fact == "contradicts_it")
        {
            Contradict(units, structure, mentions, helper);
        }
        else if (helper.Fact == "affirms_that")
        {
            AffirmDenied(units, structure, mentions, helper);
        }
        else if (helper.Fact != "affirms_it" || !IsDenied(units, helper))
        {
            AnswerForSelf(units, structure, mentions, helper);
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

    /// <summary>"I don't have a fever, sorry, yes I do": what was denied last is so after all.</summary>
    private void AffirmDenied(Unit[] units, Structure structure, List<Mention> mentions, Mention helper)
    {
        // "Maybe a bit tired" and "I do, however, have a cough" speak of what follows; "turns out I have not" is none.
        var next = structure.NextContent(helper.Last + 1);
        next += structure.IsComma(next) && next + 1 < units.Length && units[next + 1].Is(markers.But) ? 1 : 0;
        if (next < units.Length && (units[next].Is(markers.Not) || (units[next].Is(markers.But) && !structure.IsSentenceEnd(next + 1) && helper.Last - helper.First < 2)))
        {
            return;
        }

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

            sentences += units[i].Kind == TokenKind.Stop ? 1 : 0;
        }

        AnswerForSelf(units, structure, mentions, helper);
    }

    /// <summary>"My wife says I haven't got a fever. She's wrong": what another person says of the speaker is not so.</summary>
    private void Contradict(Unit[] units, Structure structure, List<Mention> mentions, Mention helper)
    {
        if (mentions.FindLast(m => m.Last < helper.First && !m.Other && m.Value is not null && m.Kind is "sign" && IsReported(units, structure, m)) is { } reported)
        {
            mentions.Where(m => !m.Other && m.Value == reported.Value && m.Last >= reported.First && m.Last < helper.First && m != reported).ToList().ForEach(m => m.Value = !m.Value);
            reported.Value = !reported.Value;
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
        var value = helper.Fact is "affirms_it" or "affirms_that";
        var wanted = helper.Fact == "denies_that" || IsTopic(units, structure, helper.First - 1) ? (Standing)(-1) : Standing.Imagined | Standing.Other | Standing.Asked | (helper.Fact == "denies_it" ? Standing.Past : Standing.Said);
        var over = false;
        for (var i = helper.First - 1; i >= 0 && sentences < FarthestSentence; i--)
        {
            over |= units[i].Is(markers.Settled) || units[i].Is(markers.StopsAtEnd);
            if (over && !value && units[helper.Last].EndsWith(markers.Not) && mentions.Find(m => m.Last == i && m.Kind == "sign" && !m.Other) is { } back)
            {
                // "I wish I could say the numbness was over, it isn't".
                (back.Value, back.Ended) = (true, false);
                return;
            }

            var here = mentions.Where(m => m.Last == i && ((helper.Fact == "denies_it" && IsReported(units, structure, m)) || (m.Standing & (traits.IsLasting(m.Fact) ? wanted & ~Standing.Past : wanted)) != 0 || (wanted == (Standing)(-1) && m.Value == true)) && m.Kind is "sign" or "healthy" or "to_come" or "denied_only").ToList();
            foreach (var mention in here)
            {
                mention.Standing &= ~(Standing.Imagined | Standing.Other | Standing.Asked | Standing.Past | Standing.Planned);
                (mention.Value, mention.Withdrawn) = (value, false);
            }

            sentences += structure.IsSentenceEnd(i) ? 1 : 0;
        }
    }
}
