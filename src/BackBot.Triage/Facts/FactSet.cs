using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace BackBot.Triage;

/// <summary>
/// What is known about one person: fact ids and their values. Immutable; a fact that is not in the set was not told.
/// Two sets with the same facts are equal in whatever order the facts were told.
/// </summary>
public sealed class FactSet : IReadOnlyCollection<KeyValuePair<string, FactValue>>, IEquatable<FactSet>
{
    // Sorted by id (ordinal), so that equality and enumeration do not depend on the order of telling.
    private readonly KeyValuePair<string, FactValue>[] _facts;

    private FactSet(KeyValuePair<string, FactValue>[] facts) => _facts = facts;

    /// <summary>Nothing told yet.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _facts.Length;

    internal ReadOnlySpan<KeyValuePair<string, FactValue>> Span => _facts;

    /// <summary>What the policy asked last made of this set; it is asked several times in a turn. Null before.</summary>
    internal Knowledge? Known { get; set; }

    /// <summary>The value of a fact, or null when it was not told.</summary>
    public FactValue? this[string id] => TryGet(id, out var value) ? value : null;

    /// <summary>A set of these facts; a later value of the same fact replaces an earlier one.</summary>
    public static FactSet Of(IEnumerable<KeyValuePair<string, FactValue>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sorted = facts.TryGetNonEnumeratedCount(out var count) ? new List<KeyValuePair<string, FactValue>>(count) : [];
        foreach (var fact in facts)
        {
            var at = Find(CollectionsMarshal.AsSpan(sorted), fact.Key);
            if (at >= 0)
            {
                sorted[at] = fact;
            }
            else
            {
                sorted.Insert(~at, fact);
            }
        }
        return sorted.Count == 0 ? Empty : new FactSet([.. sorted]);
    }

    /// <summary>The set with this fact told, in place of what it said about it before.</summary>
    public FactSet With(string id, FactValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var at = Find(id);
        if (at >= 0)
        {
            var same = _facts[at].Value == value;
            return same ? this : new FactSet([.. _facts.AsSpan(0, at), new(id, value), .. _facts.AsSpan(at + 1)]);
        }
        return new FactSet([.. _facts.AsSpan(0, ~at), new(id, value), .. _facts.AsSpan(~at)]);
    }

    /// <summary>The set with this fact true or false.</summary>
    public FactSet With(string id, bool value) => With(id, FactValue.Of(value));

    /// <summary>The set with this number told.</summary>
    public FactSet With(string id, double number) => With(id, FactValue.Number(number));

    /// <summary>The set without this fact, as if it had never been told.</summary>
    public FactSet Without(string id)
    {
        var at = Find(id);
        return at < 0 ? this : new FactSet([.. _facts.AsSpan(0, at), .. _facts.AsSpan(at + 1)]);
    }

    /// <summary>Whether the fact was told, and its value.</summary>
    public bool TryGet(string id, [MaybeNullWhen(false)] out FactValue value)
    {
        var at = Find(id);
        value = at < 0 ? default : _facts[at].Value;
        return at >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(FactSet? other) => other is not null && _facts.AsSpan().SequenceEqual(other._facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (id, value) in _facts)
        {
            hash.Add(id, StringComparer.Ordinal);
            hash.Add(value);
        }
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FactValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, FactValue>>)_facts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _facts.GetEnumerator();

    /// <summary>For logs and tests: <c>fever_or_unwell=true, pain_0_10=4</c>.</summary>
    public override string ToString() => string.Join(", ", _facts.Select(fact => $"{fact.Key}={fact.Value}"));

    private int Find(string id) => Find(_facts, id);

    private static int Find(ReadOnlySpan<KeyValuePair<string, FactValue>> facts, string id)
    {
        int low = 0, high = facts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(facts[middle].Key, id);
            if (order == 0)
            {
                return middle;
            }
            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return ~low;
    }
}
