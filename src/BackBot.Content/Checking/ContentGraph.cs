using System.Text;
using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Draws the flow for a reviewer, in Mermaid: the questions in order, and what each can lead to.</summary>
public static class ContentGraph
{
    /// <summary>The drawing, with the labels of the given language.</summary>
    public static string Draw(BackBotContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var policy = content.Policy.Definition;
        var text = new StringBuilder("flowchart TD\n");
        foreach (var question in policy.Questions)
        {
            text.Append($"  q_{question.Id}[\"{question.Id}<br/>{string.Join("<br/>", question.Facts)}\"]\n");
        }
        foreach (var disposition in Enum.GetValues<Disposition>().Reverse())
        {
            text.Append($"  d_{disposition.ToName()}([{disposition.ToName()}])\n");
        }
        foreach (var (from, to) in policy.Questions.Zip(policy.Questions.Skip(1)))
        {
            text.Append($"  q_{from.Id} -.->|if it can still matter| q_{to.Id}\n");
        }
        foreach (var rule in policy.Rules)
        {
            text.Append($"  r_{rule.Id}{{{{\"{rule.Id}\"}}}} --> d_{rule.Disposition.ToName()}\n");
            foreach (var question in policy.Questions.Where(question => question.Facts.Intersect(rule.When.Facts).Any()))
            {
                text.Append($"  q_{question.Id} --> r_{rule.Id}\n");
            }
        }
        text.Append("  d_self_care --> methods[\"the methods that nothing speaks against\"]\n");
        return text.ToString();
    }
}
