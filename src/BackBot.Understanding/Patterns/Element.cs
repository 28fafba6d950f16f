namespace BackBot.Understanding.Patterns;

/// <summary>One place in a combination.</summary>
/// <param name="AnyOf">The concepts that may stand here; empty for "end of clause".</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Head">Only the standing of heads counts, when a combination names one.</param>
/// <param name="Reach">How many other units may stand before it.</param>
/// <param name="Over">The widest pause among these.</param>
internal readonly record struct Element(int[] AnyOf, bool Optional, bool Head, int Reach, Pause Over)
{
    /// <summary>Stands for the end of a clause.</summary>
    public bool IsEnd => AnyOf.Length == 0;
}
