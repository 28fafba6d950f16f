using System.Globalization;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>What is particular about facts: which count although past, which must be recent, which are false when only planned.</summary>
internal sealed class FactTraits
{
    private readonly HashSet<string> _lasting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openWhenToCome = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _within = new(StringComparer.Ordinal);

    /// <summary>Reads the "traits" of all facts.</summary>
    public FactTraits(LanguageData data)
    {
        foreach (var (fact, kinds) in data.Facts)
        {
            foreach (var entry in kinds.GetValueOrDefault("traits", []))
            {
                Add(fact, entry);
            }
        }
    }

    /// <summary>True when it counts however long ago (a cancer), so that "gone" does not settle it.</summary>
    public bool IsLasting(string fact) => _lasting.Contains(fact);

    /// <summary>True when something planned says that it has not happened yet (an operation next month).</summary>
    public bool IsFalseWhenPlanned(string fact) => _planned.Contains(fact);

    /// <summary>True when it is open while it is only to come (steroid tablets that are to start).</summary>
    public bool IsOpenWhenToCome(string fact) => _openWhenToCome.Contains(fact);

    /// <summary>The days within which it must have happened, or null.</summary>
    public int? Within(string fact) => _within.TryGetValue(fact, out var days) ? days : null;

    private void Add(string fact, LanguageEntry entry)
    {
        if (entry.Text == "lasting")
        {
            _lasting.Add(fact);
        }
        else if (entry.Text == "planned_is_false")
        {
            _planned.Add(fact);
        }
        else if (entry.Text == "to_come_is_open")
        {
            _openWhenToCome.Add(fact);
        }
        else if (entry.Text.StartsWith("within_days ", StringComparison.Ordinal) && int.TryParse(entry.Text.AsSpan(12), CultureInfo.InvariantCulture, out var days))
        {
            _within[fact] = days;
        }
        else
        {
            throw entry.Wrong($"\"{entry.Text}\" is not a trait; use lasting, planned_is_false, to_come_is_open or within_days followed by a number");
        }
    }
}
