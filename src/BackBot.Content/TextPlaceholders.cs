using System.Text.RegularExpressions;

namespace BackBot.Content;

/// <summary>Finds placeholders such as <c>{emergency_number}</c>.</summary>
internal static partial class TextPlaceholders
{
    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    public static partial Regex Pattern();
}
