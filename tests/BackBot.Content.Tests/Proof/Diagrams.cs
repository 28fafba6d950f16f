using System.Numerics;

namespace BackBot.Content.Tests.Proof;

/// <summary>
/// Decision diagrams over facts with several values each: a function of all facts, shared and reduced, so that equal functions
/// are the same node and questions about all combinations are answered without listing them.
/// </summary>
internal sealed class Diagrams(IReadOnlyList<int> domainSizes)
{
    private readonly List<(int Variable, int[] Children, int Value)> _nodes = [];
    private readonly Dictionary<int, int> _leaves = [];
    private readonly Dictionary<NodeKey, int> _unique = [];
    private readonly Dictionary<(Func<int, int, int> Operation, int Left, int Right), int> _applied = [];
    private readonly Dictionary<(int Node, int Variable, int Value), int> _restricted = [];

    public int Nodes => _nodes.Count;

    public BigInteger Combinations => domainSizes.Aggregate(BigInteger.One, (product, size) => product * size);

    public int Leaf(int value)
    {
        if (!_leaves.TryGetValue(value, out var leaf))
        {
            leaf = Add(domainSizes.Count, [], value);
            _leaves.Add(value, leaf);
        }
        return leaf;
    }

    public bool IsLeaf(int node, out int value)
    {
        value = _nodes[node].Value;
        return _nodes[node].Variable == domainSizes.Count;
    }

    /// <summary>1 where the variable has one of these values, else 0.</summary>
    public int Test(int variable, Func<int, bool> holds) =>
        Node(variable, [.. Enumerable.Range(0, domainSizes[variable]).Select(value => Leaf(holds(value) ? 1 : 0))]);

    public int And(int left, int right) => Apply(Operations.Least, left, right);

    public int Or(int left, int right) => Apply(Operations.Most, left, right);

    /// <summary>The function that combines the values of two functions. The operation must be one and the same object for the cache to help.</summary>
    public int Apply(Func<int, int, int> operation, int left, int right)
    {
        var (leftVariable, leftChildren, leftValue) = _nodes[left];
        var (rightVariable, rightChildren, rightValue) = _nodes[right];
        if (leftVariable == domainSizes.Count && rightVariable == domainSizes.Count)
        {
            return Leaf(operation(leftValue, rightValue));
        }
        if (_applied.TryGetValue((operation, left, right), out var known))
        {
            return known;
        }
        var variable = Math.Min(leftVariable, rightVariable);
        var children = new int[domainSizes[variable]];
        for (var value = 0; value < children.Length; value++)
        {
            children[value] = Apply(operation, leftVariable == variable ? leftChildren[value] : left, rightVariable == variable ? rightChildren[value] : right);
        }
        return _applied[(operation, left, right)] = Node(variable, children);
    }

    /// <summary>The function with one variable fixed.</summary>
    public int Restrict(int node, int variable, int value)
    {
        var (at, children, _) = _nodes[node];
        if (at > variable)
        {
            return node;
        }
        if (at == variable)
        {
            return children[value];
        }
        if (!_restricted.TryGetValue((node, variable, value), out var known))
        {
            known = Node(at, [.. children.Select(child => Restrict(child, variable, value))]);
            _restricted.Add((node, variable, value), known);
        }
        return known;
    }

    public bool DependsOn(int node, int variable) =>
        Enumerable.Range(1, domainSizes[variable] - 1).Any(value => Restrict(node, variable, value) != Restrict(node, variable, 0));

    /// <summary>The variables that the function looks at.</summary>
    public IReadOnlySet<int> Support(int node)
    {
        var seen = new HashSet<int>();
        var variables = new HashSet<int>();
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var next))
        {
            if (seen.Add(next) && _nodes[next].Variable < domainSizes.Count)
            {
                variables.Add(_nodes[next].Variable);
                Array.ForEach(_nodes[next].Children, waiting.Push);
            }
        }
        return variables;
    }

    /// <summary>Every value that the function takes.</summary>
    public IReadOnlySet<int> Values(int node)
    {
        var seen = new HashSet<int>();
        var values = new HashSet<int>();
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }
            if (IsLeaf(next, out var value))
            {
                values.Add(value);
            }
            Array.ForEach(_nodes[next].Children, waiting.Push);
        }
        return values;
    }

    /// <summary>One combination for which the function has this value: a value for each variable that matters; null when there is none.</summary>
    public Dictionary<int, int>? Find(int node, int wanted)
    {
        if (IsLeaf(node, out var value))
        {
            return value == wanted ? [] : null;
        }
        var (variable, children, _) = _nodes[node];
        for (var at = 0; at < children.Length; at++)
        {
            if (Values(children[at]).Contains(wanted) && Find(children[at], wanted) is { } rest)
            {
                rest[variable] = at;
                return rest;
            }
        }
        return null;
    }

    /// <summary>How many of all combinations have this value.</summary>
    public BigInteger Count(int node, int wanted)
    {
        var counts = new Dictionary<int, BigInteger>();
        BigInteger Skipped(int from, int to) => domainSizes.Skip(from).Take(to - from).Aggregate(BigInteger.One, (product, size) => product * size);
        BigInteger Below(int at)
        {
            if (counts.TryGetValue(at, out var known))
            {
                return known;
            }
            var (variable, children, value) = _nodes[at];
            var count = variable == domainSizes.Count
                ? value == wanted ? BigInteger.One : BigInteger.Zero
                : children.Aggregate(BigInteger.Zero, (sum, child) => sum + (Below(child) * Skipped(variable + 1, _nodes[child].Variable)));
            counts.Add(at, count);
            return count;
        }
        return Below(node) * Skipped(0, _nodes[node].Variable);
    }

    /// <summary>Every path to a leaf, values that lead to the same node taken together: one class of combinations each.</summary>
    public IEnumerable<(IReadOnlyList<(int Variable, int[] Values)> Path, int Value)> Paths(int node)
    {
        var path = new List<(int, int[])>();
        return Walk(node);

        IEnumerable<(IReadOnlyList<(int, int[])>, int)> Walk(int at)
        {
            var (variable, children, value) = _nodes[at];
            if (variable == domainSizes.Count)
            {
                yield return (path, value);
                yield break;
            }
            foreach (var group in Enumerable.Range(0, children.Length).GroupBy(child => children[child]))
            {
                path.Add((variable, [.. group]));
                foreach (var found in Walk(group.Key))
                {
                    yield return found;
                }
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    /// <summary>How many paths there are.</summary>
    public BigInteger PathCount(int node)
    {
        var counts = new Dictionary<int, BigInteger>();
        BigInteger Below(int at)
        {
            if (!counts.TryGetValue(at, out var count))
            {
                count = _nodes[at].Children is { Length: > 0 } children
                    ? children.Distinct().Aggregate(BigInteger.Zero, (sum, child) => sum + Below(child))
                    : BigInteger.One;
                counts.Add(at, count);
            }
            return count;
        }
        return Below(node);
    }

    private int Node(int variable, int[] children)
    {
        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }
        var key = new NodeKey(variable, children);
        if (!_unique.TryGetValue(key, out var node))
        {
            node = Add(variable, children, 0);
            _unique.Add(key, node);
        }
        return node;
    }

    private int Add(int variable, int[] children, int value)
    {
        _nodes.Add((variable, children, value));
        return _nodes.Count - 1;
    }

    private readonly record struct NodeKey(int Variable, int[] Children)
    {
        public bool Equals(NodeKey other) => Variable == other.Variable && Children.AsSpan().SequenceEqual(other.Children);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Variable);
            foreach (var child in Children)
            {
                hash.Add(child);
            }
            return hash.ToHashCode();
        }
    }
}
