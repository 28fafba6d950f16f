using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Intents;

/// <summary>Which intent combinations a text holds, with where they stand.</summary>
internal sealed class IntentSignals
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);

    /// <summary>Collects the signals of marked units; what is denied, past or another person's does not count.</summary>
    public IntentSignals(CombinationMatcher matcher, Unit[] units)
    {
        matcher.Find(units, (combination, places) =>
        {
            var standing = Standing.Said;
            foreach (var place in places)
            {
                standing |= units[place].Standing;
            }

            if ((standing & Blocks(combination.Kind)) == 0)
            {
                _first.TryAdd(combination.Name, places[0]);
            }
        });
    }

    /// <summary>True when the text holds the signal.</summary>
    public bool Has(string name) => _first.ContainsKey(name);

    /// <summary>The unit where the signal begins; far behind when there is none.</summary>
    public int Position(string name) => _first.GetValueOrDefault(name, int.MaxValue);

    private static Standing Blocks(string kind) => kind switch
    {
        "crisis" => Standing.Denied | Standing.Turned | Standing.Imagined,
        "statement" => Standing.Imagined | Standing.Asked | Standing.Past,
        "topic" => Standing.Said,
        _ => Standing.Denied | Standing.Turned,
    };
}
