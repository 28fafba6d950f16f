using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Finds the mentions that combinations in a row make ("legs" … "fine"), except those that reach over what says otherwise.</summary>
internal sealed class SequenceMentions(IReadOnlyList<Combination> combinations, Markers markers)
{
    private readonly CombinationMatcher _sequences = new(combinations, markers.Filler, markers.But);

    /// <summary>Adds what is found.</summary>
    public void Add(Unit[] units, List<Mention> mentions) => _sequences.Find(units, (combination, places) =>
    {
        if (!SkipsFelt(units, combination, places) && !IsFeltElsewhere(units, combination, places))
        {
            mentions.Add(FromSequence(units, combination, places));
        }
    });

    /// <summary>
    /// "Left leg numb, right leg fine": what is fine must not reach over what is felt. "Haven't noticed numbness in my foot": the numbness is
    /// what was not noticed, not the foot. "Sciatica without any weakness in my leg": what is there has no part in the place of what is denied.
    /// </summary>
    private bool SkipsFelt(Unit[] units, Combination combination, int[] places)
    {
        for (var i = places[0] + 1; i < places[^1]; i++)
        {
            if (combination.Kind is "healthy" && ((units[i].Is(markers.Subordinator) && (units[places[0]].Standing & Standing.Denied) != 0) || (IsSelf(units[i]) && IsExcepted(units, places[0]))))
            {
                // "No fever so that's good": what is good is that there is none. "Apart from a fever I'm fine": what is fine is the rest.
                return true;
            }

            var felt = units[i].Is(markers.Sensation) || (units[i].Is(markers.Unable) && (units[places[0]].Standing & Standing.Denied) != 0);
            if (!felt || places.Contains(i))
            {
                continue;
            }

            var skips = combination.Kind switch
            {
                "healthy" or "healthy_only" => units[i].Is(markers.Sensation) && (units[i].Standing & (Standing.Denied | Standing.Unable)) == 0,
                "ability" or "denied_only" => !units[i].Is(markers.Filler),
                "sign" => units[places[0]].Is(markers.Sensation) && ((units[i].Standing ^ units[places[0]].Standing) & Standing.Denied) != 0,
                _ => false,
            };
            if (skips)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "I can feel it when I wipe but my foot is numb", "legs are fine, it's my back that won't hold me": what is felt or failing in a place of its
    /// own behind a pause has nothing to do with what stands before.
    /// </summary>
    private bool IsFeltElsewhere(Unit[] units, Combination combination, int[] places)
    {
        var (first, last) = (units[places[0]], units[places[^1]]);
        var felt = combination.Kind is "sign" && last.Is(markers.Sensation) && !first.Is(markers.Place) && !first.Is(markers.Sensation);
        if (!felt && !(combination.Kind is "ability" && first.Is(markers.Place)))
        {
            return false;
        }

        var pause = false;
        for (var i = places[0] + 1; i < places[^1]; i++)
        {
            pause |= units[i].Kind == TokenKind.Comma || units[i].Is(markers.But) || units[i].Is(markers.And);
            if (pause && units[i].Is(markers.Place) && !places.Contains(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSelf(Unit unit) => unit.Is(markers.Pronoun) && unit.Is(markers.FirstPerson) && !unit.Is(markers.Filler);

    /// <summary>
    /// "Apart from a fever …", "just a fever …": stands right behind the word. <see cref="AnswersBehind"/> has a rule of its own for answers:
    /// "just a fever I'm fine" leaves the fever as it is, "just a fever? no" denies it.
    /// </summary>
    private bool IsExcepted(Unit[] units, int first)
    {
        var i = first - 1;
        while (i >= 0 && units[i].Is(markers.Filler) && !units[i].Is(markers.Except))
        {
            i--;
        }

        return i >= 0 && units[i].Is(markers.Except);
    }

    private static Mention FromSequence(Unit[] units, Combination combination, int[] places)
    {
        var standing = Standing.Said;
        for (var k = 0; k < places.Length; k++)
        {
            var own = units[places[k]].Standing;
            standing |= combination.HasHead && !IsHead(units[places[k]], combination) ? own & ~(Standing.Denied | Standing.Unable) : own;
        }

        return new Mention { Fact = combination.Name, Kind = combination.Kind, First = places[0], Last = places[^1], Standing = standing };
    }

    private static bool IsHead(Unit unit, Combination combination) => combination.Elements.Any(e => e.Head && unit.IsAny(e.AnyOf));
}
