using BackBot.Understanding.Text;

namespace BackBot.Understanding.Patterns;

/// <summary>Finds sequence combinations. Each starts only where its first concept stands and looks a bounded way ahead, so the time is linear.</summary>
internal sealed class CombinationMatcher
{
    private const int MostFillers = 4;
    /// <summary>By the number of the first concept: every concept of every unit is looked up here, so an array and no hashing.</summary>
    private readonly Combination[]?[] _byFirst;
    private readonly int _filler;
    private readonly int _but;

    /// <summary>Indexes the combinations by their first concept.</summary>
    public CombinationMatcher(IEnumerable<Combination> combinations, int filler, int but)
    {
        _filler = filler;
        _but = but;
        var groups = combinations
            .Where(c => !c.Bound)
            .SelectMany(c => c.Elements[0].AnyOf.Select(first => (first, c)))
            .GroupBy(p => p.first, p => p.c)
            .ToList();
        _byFirst = new Combination[]?[groups.Select(g => g.Key + 1).DefaultIfEmpty().Max()];
        groups.ForEach(g => _byFirst[g.Key] = [.. g]);
    }

    /// <summary>Calls back for every combination found, with the units that matched its elements.</summary>
    public void Find(Unit[] units, Action<Combination, int[]> found)
    {
        Span<int> places = stackalloc int[16];
        for (var i = 0; i < units.Length; i++)
        {
            foreach (var concept in units[i].Concepts)
            {
                foreach (var combination in concept < _byFirst.Length ? _byFirst[concept] ?? [] : [])
                {
                    if (combination.AtStart && !IsStart(units, i))
                    {
                        continue;
                    }

                    places[0] = i;
                    var count = Match(units, combination.Elements, 1, i + 1, places, 1);
                    if (count > 0)
                    {
                        found(combination, places[..count].ToArray());
                    }
                }
            }
        }
    }

    private int Match(Unit[] units, Element[] elements, int element, int from, Span<int> places, int count)
    {
        if (element == elements.Length)
        {
            return count;
        }

        var wanted = elements[element];
        var fillers = 0;
        var skipped = 0;
        var sentenceEnds = wanted.Over == Pause.SentenceEnd ? 1 : 0;
        if (!wanted.IsEnd && from > 0 && from - 1 == places[count - 1] && units[from - 1].IsExpression && units[from - 1].IsAny(wanted.AnyOf))
        {
            // "Push down" is both the pushing and the way down.
            places[count] = from - 1;
            var matched = Match(units, elements, element + 1, from, places, count + 1);
            if (matched > 0)
            {
                return matched;
            }
        }

        for (var i = from; ; i++)
        {
            if (wanted.IsEnd)
            {
                if (i >= units.Length || units[i].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Comma || units[i].Is(_but))
                {
                    return Match(units, elements, element + 1, i, places, count);
                }
            }
            else if (i < units.Length && units[i].IsAny(wanted.AnyOf))
            {
                places[count] = i;
                var matched = Match(units, elements, element + 1, i + 1, places, count + 1);
                if (matched > 0)
                {
                    return matched;
                }
            }

            if (i >= units.Length || IsBarrier(units[i], wanted, ref sentenceEnds))
            {
                break;
            }

            if (units[i].Is(_filler) && fillers < MostFillers)
            {
                fillers++;
            }
            else if (++skipped > wanted.Reach)
            {
                break;
            }
        }

        return wanted.Optional ? Match(units, elements, element + 1, from, places, count) : 0;
    }

    private static bool IsPause(Unit unit) => unit.Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Comma;

    private bool IsStart(Unit[] units, int i)
    {
        do
        {
            i--;
        }
        while (i >= 0 && units[i].Is(_filler) && !IsPause(units[i]));

        return i < 0 || IsPause(units[i]) || units[i].Is(_but);
    }

    private bool IsBarrier(Unit unit, Element wanted, ref int sentenceEnds) => unit.Kind switch
    {
        TokenKind.Question => true,
        TokenKind.Stop => sentenceEnds-- <= 0,
        TokenKind.Comma => wanted.Over == Pause.None,
        _ => wanted.Over == Pause.None && unit.Is(_but),
    };
}
