namespace BackBot.Browser.Tests.Widget;

/// <summary>What a person says, in their own words, that leads to each level of advice.</summary>
internal static class Symptoms
{
    public const string Professional = "the pain shoots down my leg";
    public const string Urgent = "I have a fever and feel ill";
    public const string Emergency = "I wet myself without feeling it";

    /// <summary>Each level and what to say for it.</summary>
    public static IReadOnlyDictionary<string, string?> ByLevel { get; } = new Dictionary<string, string?>
    {
        ["self_care"] = null,
        ["see_professional"] = Professional,
        ["urgent"] = Urgent,
        ["emergency"] = Emergency,
    };
}
