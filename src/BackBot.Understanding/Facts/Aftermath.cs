using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>
/// What comes after a mention and changes it: "numbness: no", "fever? none", "… hasn't happened", "… but it's gone now", "my dad has, I don't",
/// "actually no, scrap that".
/// </summary>
internal sealed class Aftermath(Markers markers, Judge judge, SettledWord settled, Settling settling, FactTraits traits)
{
    private readonly AnswersBehind _answers = new(markers);
    private readonly TakenBack _taken = new(markers);
    private readonly SelfAnswers _self = new(markers, traits);

    /// <summary>Judges all mentions in the light of what follows them.</summary>
    public void Settle(Unit[] units, Structure structure, List<Mention> mentions, List<Mention> helpers)
    {
        foreach (var mention in mentions)
        {
            _answers.Read(units, structure, mention, mentions);
            judge.Decide(mention);
            LeaveAPart(units, structure, mention, mentions);
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (settled.IsSettled(units, structure, i))
            {
                settling.Settle(units, structure, mentions, i);
            }
            else if (units[i].Is(markers.Returned) || (units[i].Is(markers.ThereAgain) && (structure.IsBreak(i + 1) || units[i + 1].Is(markers.Now))))
            {
                Settling.Return(structure, mentions, i);
            }
            else if (units[i].Is(markers.Correction))
            {
                _taken.Withdraw(units, structure, mentions, i);
            }
            else if (units[i].Is(markers.DeniesAll) && structure.IsBreak(_taken.Lead(units, i) - 1) && i > 1 && (units[i].IsExpression || structure.IsBreak(i + 1)))
            {
                _taken.DenyList(units, structure, mentions, i);
            }
        }

        helpers.ForEach(helper => _self.Read(units, structure, mentions, helper));
    }

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
        else if (denied && traits.IsLasting(mention.Fact) && units[next].Is(markers.AnyMore))
        {
            // "I don't have cancer any more": what counts for ever was there.
            mention.Value = true;
        }
        else if (denied && units[next].Is(markers.Exception))
        {
            var what = structure.NextContent(next + 1);
            var other = mentions.Exists(m => m.Fact != mention.Fact && m.First >= next && m.First <= what + 2);
            mention.Value = traits.IsLasting(mention.Fact) && NamesOne(units, structure, what) ? true
                : other || what >= units.Length || structure.IsBreak(what) || units[what].Is(markers.StandsForSaid) ? false
                : units[what].Is(markers.Subordinator) || units[what].Is(markers.TimeUnit) || units[what].Is(markers.Pronoun) || markers.IsDoing(units[what]) ? true : null;
        }
    }

    /// <summary>"No cancer except the bowel one".</summary>
    private bool NamesOne(Unit[] units, Structure structure, int from)
    {
        for (var i = from; i < from + 4 && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.SuchAOne))
            {
                return true;
            }
        }

        return false;
    }
}
