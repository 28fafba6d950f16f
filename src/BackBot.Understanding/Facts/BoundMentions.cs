using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Finds the mentions that a sensation makes with the places it is tied to: "numb ~ leg" in "my left foot is numb".</summary>
internal sealed class BoundMentions(IReadOnlyList<Combination> combinations, Markers markers, MentionConcepts concepts)
{
    private const Standing OfOwnClause = Standing.Denied | Standing.Imagined | Standing.Past | Standing.Planned;

    private readonly Dictionary<int, Combination[]> _bySensation = combinations
        .Where(c => c.Bound)
        .SelectMany(c => c.Elements[0].AnyOf.Select(first => (first, c)))
        .GroupBy(p => p.first, p => p.c)
        .ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The sensation at <paramref name="at"/> with the places that its own clause names, or else the one that its subject stands for.</summary>
    public void Add(Unit[] units, Binder binder, Antecedent antecedent, int at, List<Mention> mentions)
    {
        var own = Of(units[at]);
        if (own.Count == 0)
        {
            return;
        }

        if (units[at].Is(concepts.Stiff) && IsOfAThing(units, at))
        {
            return;
        }

        var places = binder.Places(at);
        if (AddPlaces(units, own, at, places.Count > 0 ? places : antecedent.Place(at), mentions, tied: places.Count > 0) || places.Count > 0)
        {
            return;
        }

        mentions.AddRange(own.Where(c => c.Elements[1].AnyOf.Contains(concepts.Nowhere)).Select(c => Bound(units, c, at, at)));
    }

    /// <summary>The sensation at <paramref name="at"/> with a place outside its own clause.</summary>
    public void AddWith(Unit[] units, int at, int place, List<Mention> mentions) => AddPlaces(units, Of(units[at]), at, [place], mentions);

    /// <summary>The sensation at <paramref name="at"/> as felt where another statement puts it: what was said of the sensation before does not count.</summary>
    public void AddElsewhere(Unit[] units, int at, int place, List<Mention> mentions)
    {
        foreach (var combination in Of(units[at]).Where(c => units[place].IsAny(c.Elements[1].AnyOf)))
        {
            mentions.Add(new Mention { Fact = combination.Name, Kind = combination.Kind, First = place, Last = place, Standing = units[place].Standing });
        }
    }

    private List<Combination> Of(Unit sensation) => [.. sensation.Concepts.SelectMany(c => _bySensation.GetValueOrDefault(c, []))];

    /// <summary>"A stiff drawer": an article before and a word outside the vocabulary behind.</summary>
    private bool IsOfAThing(Unit[] units, int at) =>
        at > 0 && units[at - 1].Is(markers.OpensSubject) && at + 1 < units.Length && units[at + 1].Kind == TokenKind.Word && units[at + 1].Concepts.Length == 0;

    /// <summary>
    /// "It's not tingling in my foot, it's sciatica", "thought my leg was fine but it's numb", "my foot used to be fine, now it's numb": what was denied, thought or
    /// past of a place that only "it" stands for is not said of what follows.
    /// </summary>
    private static bool AddPlaces(Unit[] units, List<Combination> own, int at, List<int> places, List<Mention> mentions, bool tied = true)
    {
        var found = false;
        foreach (var combination in own)
        {
            foreach (var place in places.Where(p => units[p].IsAny(combination.Elements[1].AnyOf)))
            {
                found = true;
                var mention = Bound(units, combination, at, place);
                mention.Standing = tied ? mention.Standing : (mention.Standing & ~OfOwnClause) | (units[at].Standing & OfOwnClause);
                mentions.Add(mention);
            }
        }

        return found;
    }

    private static Mention Bound(Unit[] units, Combination combination, int at, int place) => new()
    {
        Fact = combination.Name,
        Kind = combination.Kind,
        First = Math.Min(at, place),
        Last = Math.Max(at, place),
        Standing = units[at].Standing | (units[place].Standing & OfPlace(combination.Kind)),
    };

    /// <summary>What is said of the place that counts for the mention; "it isn't only the left foot" turns what says that it is one side.</summary>
    private static Standing OfPlace(string kind) => kind switch
    {
        "denied_only" => Standing.Said,
        "healthy_only" => Standing.Denied | Standing.Imagined | Standing.Past | Standing.Planned | Standing.Turned,
        "sign" => Standing.Denied | Standing.Imagined,
        _ => Standing.Denied | Standing.Imagined | Standing.Past | Standing.Planned,
    };
}
