using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>
/// What a sentence says of a sign at its end: "thought I had a fever but no, it's 36.7" denies it, "thought it was numb from sitting but it hasn't
/// gone", "thought it had gone but it's back" affirm it, "numb or just cold, can't tell" leaves it open.
/// </summary>
internal sealed class Mistaken(ConceptTable concepts, Markers markers)
{
    private const string Bilateral = "bilateral_leg_symptoms";
    private readonly int _took = concepts.Require("mistakes_for");
    private readonly int _disproves = concepts.Require("disproves");

    /// <summary>Sets what is denied or left open.</summary>
    public void Read(Unit[] units, Structure structure, List<Mention> mentions)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Is(_took))
            {
                var turn = Turn(units, structure, i);
                var gone = Array.Exists(units[i..turn], u => u.Is(markers.Settled) || u.Is(markers.StopsAtEnd));
                var verdict = Verdict(units, structure, turn);
                if (gone)
                {
                    // "Thought the numbness had gone but it's back": what was thought to be over is there.
                    verdict = verdict is not null || Follows(units, structure, turn, u => u.Is(markers.ThereAgain) || u.Is(markers.Returned)) || EndsDenied(units, structure, turn) ? true : null;
                }

                var over = gone || Follows(units, structure, turn, u => u.Is(markers.Settled) || u.Is(markers.StopsAtEnd) || u.Is(markers.Normal));

                // "Thought both legs were numb but no, it's only the right": then that one is.
                var oneSide = verdict == false && Follows(units, structure, turn, u => u.Is(markers.OneSide));
                foreach (var mention in mentions.Where(m => m.First > i && m.Last < turn && m.Kind is "sign" or "sign_only" && !m.Other))
                {
                    if (verdict is not null && (mention.Value is null || gone))
                    {
                        mention.Value = oneSide && mention.Fact != Bilateral ? true : verdict;
                    }
                    else if (verdict is null && !over && IsPutDownTo(units, structure, mention))
                    {
                        mention.Value = true;
                    }
                }
            }
            else if (units[i].Is(markers.CannotTell) && structure.IsBreak(i + 1) && !structure.IsSentenceEnd(structure.PreviousContent(i)))
            {
                LeaveOpen(units, structure, mentions, i);
            }
        }
    }

    /// <summary>"Thought the fizzing in my shin was my socks": what was thought is the cause, and the fizzing is there.</summary>
    private bool IsPutDownTo(Unit[] units, Structure structure, Mention mention)
    {
        var cause = structure.NextContent(mention.Last + 1);
        return Array.Exists(units[(mention.Last + 1)..cause], u => u.Is(markers.Be)) && !structure.IsBreak(cause)
            && !(units[cause].Is(markers.Sensation) || units[cause].Is(markers.Normal) || units[cause].Is(markers.Settled) || units[cause].Is(markers.StopsAtEnd) || units[cause].Is(markers.Not) || units[cause].Is(_disproves));
    }

    private int Turn(Unit[] units, Structure structure, int thought)
    {
        var turn = thought + 1;
        while (!structure.IsSentenceEnd(turn) && !units[turn].Is(markers.But))
        {
            turn++;
        }

        return turn;
    }

    /// <summary>What the clause behind "but" says of what was thought; null when it says nothing of it.</summary>
    private bool? Verdict(Unit[] units, Structure structure, int turn)
    {
        for (var i = turn + 1; i < units.Length && !structure.IsSentenceEnd(i); i++)
        {
            if (units[i].Is(markers.Not) || units[i].Is(markers.Never))
            {
                var next = structure.NextContent(i + 1);
                return next < units.Length && (units[next].Is(markers.Settled) || units[next].Is(markers.StopsAtEnd) || units[next].Is(markers.TakesForGranted)) ? true : null;
            }

            if (units[i].Is(_disproves) && !DeniesNext(units, structure, i))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>"Thought it had gone but it hasn't", "… but it isn't".</summary>
    private bool EndsDenied(Unit[] units, Structure structure, int turn)
    {
        var end = turn + 1;
        while (!structure.IsSentenceEnd(end))
        {
            end++;
        }

        return end <= units.Length && end > turn + 1 && units[end - 1].EndsWith(markers.Not);
    }

    /// <summary>True when such a unit stands in the clause behind "but".</summary>
    private static bool Follows(Unit[] units, Structure structure, int turn, Predicate<Unit> what)
    {
        for (var i = turn + 1; i < units.Length && !structure.IsSentenceEnd(i); i++)
        {
            if (what(units[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"But no pain" says nothing of what was thought, "but no" and "but no it was" do.</summary>
    private bool DeniesNext(Unit[] units, Structure structure, int i)
    {
        var next = structure.NextContent(i + 1);
        return units[i].Is(markers.No) && !structure.IsBreak(next) && !units[next].Is(markers.Pronoun);
    }

    /// <summary>Only where two things are named of which it is one: a sign that is told and then doubted stays.</summary>
    private void LeaveOpen(Unit[] units, Structure structure, List<Mention> mentions, int at)
    {
        var start = at - 1;
        var either = false;
        while (start > 0 && !structure.IsHard(start - 1))
        {
            start--;
            either |= units[start].Is(markers.Or);
        }

        if (!either)
        {
            return;
        }

        foreach (var mention in mentions.Where(m => m.First >= start && m.Last < at && m.Value == true && m.Kind is "sign"))
        {
            (mention.Value, mention.Unsure) = (null, true);
        }
    }
}
