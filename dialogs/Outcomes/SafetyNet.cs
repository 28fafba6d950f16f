using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Outcomes;

/// <summary>What to watch for after this advice, and what to do then; for an emergency, what to do until help is there.</summary>
internal sealed record SafetyNet(string Title, IReadOnlyList<string> Lines)
{
    /// <param name="words">The person's language and country.</param>
    /// <param name="disposition">The advice given.</param>
    /// <param name="level">Under which name the content has its texts.</param>
    public static SafetyNet Of(Words words, Disposition disposition, string level)
    {
        var own = words.Lines($"dispositions.{level}.safety_net");
        return disposition == Disposition.Emergency
            ? new SafetyNet(words["dispositions.safety_net.until_help"], own)
            : new SafetyNet(words["dispositions.safety_net.title"], [.. words.Lines("dispositions.safety_net.signs"), .. own]);
    }
}
