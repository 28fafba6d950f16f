namespace BackBot.Content.Tests.Proof;

/// <summary>How two functions are combined, value by value.</summary>
internal static class Operations
{
    public static readonly Func<int, int, int> Least = Math.Min;

    public static readonly Func<int, int, int> Most = Math.Max;

    /// <summary>1 where the left is greater: where "left is at most right" is broken.</summary>
    public static readonly Func<int, int, int> Greater = (left, right) => left > right ? 1 : 0;

    /// <summary>1 where both differ.</summary>
    public static readonly Func<int, int, int> Differ = (left, right) => left == right ? 0 : 1;

    /// <summary>The left where the right is 0, else 0.</summary>
    public static readonly Func<int, int, int> Unless = (left, right) => right == 0 ? left : 0;
}
