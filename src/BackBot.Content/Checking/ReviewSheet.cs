using System.Net;
using System.Text;
using BackBot.Triage;

namespace BackBot.Content;

/// <summary>
/// A sheet that a clinician can print, read and sign: every question, rule, reason, source and method, in words; ids stand small beside them.
/// The headings are for reviewers and English; the sentences are those of the given language.
/// </summary>
public sealed class ReviewSheet
{
    private const string Style =
        "body{font:11pt/1.4 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%;margin:1em 0}"
        + "small{color:#555}small.id{display:block;overflow-wrap:anywhere}th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}th{background:#eee}tr{break-inside:avoid}h2{break-after:avoid}";

    private static readonly string[] OutcomeParts = ["title", "lead", "action", "no_stretch", "safety_net", "signs"];

    private readonly BackBotContent _content;
    private readonly string _locale;
    private readonly ConditionText _conditions;
    private readonly StringBuilder _html = new();

    /// <param name="content">The content to review.</param>
    /// <param name="locale">The language of its sentences.</param>
    public ReviewSheet(BackBotContent content, string locale)
    {
        _content = content;
        _locale = locale;
        _conditions = new ConditionText(fact => Text($"facts.{fact}.told"));
    }

    /// <summary>The sheet as one HTML page without scripts.</summary>
    public string ToHtml()
    {
        var policy = _content.Policy.Definition;
        _html.Clear().Append($"<!doctype html><html lang=\"{Safe(_locale)}\"><meta charset=\"utf-8\"><title>BackBot clinical review sheet</title><style>{Style}</style>");
        _html.Append($"<h1>BackBot clinical review sheet</h1><p>Content version {_content.Version}. No clinician has signed this content yet.</p>");
        Questions(policy);
        foreach (var disposition in Enum.GetValues<Disposition>().Reverse().Where(level => level != Disposition.SelfCare))
        {
            Rules(policy, disposition);
        }
        Outcomes();
        foreach (var method in policy.Methods)
        {
            Method(method, _content.Methods[method.Id]);
        }
        Table("Sign-off", ["Part", "Agreed", "To change", "Name, role, registration", "Date"],
            ["Questions", "Rules", "Outcomes and safety net", "Methods"], part => [part, "", "", "", ""]);
        return _html.Append("</html>").ToString();
    }

    private void Questions(PolicyDefinition policy)
    {
        Heading("Questions, in order");
        foreach (var question in policy.Questions)
        {
            _html.Append($"<h3>{Safe(Text(question.TextKey))}</h3><p><small>{Safe(question.Id)}; {Safe(question.Kind.ToString())}</small></p>");
            if (question.Kind == QuestionKind.Checklist)
            {
                Rows(["In the list", "Asked alone", "Why it is asked"], question.Facts,
                    fact => [Text($"facts.{fact}.label"), Text($"facts.{fact}.question"), Text($"facts.{fact}.why")], fact => fact);
            }
            else if (question.Options.Count > 0)
            {
                Rows(["Answer", "Counts as"], question.Options,
                    option => [Text($"questions.{question.Id}.options.{option.Id}"), string.Join(", ", option.Sets.Select(set => $"{set.Key}: {set.Value}"))], option => option.Id);
            }
        }
    }

    private void Rules(PolicyDefinition policy, Disposition disposition) => Table(
        $"Rules: {disposition.ToName()}",
        ["When", "Reason given to the person", "Source", "Owner", "Review by"],
        policy.Rules.Where(rule => rule.Disposition == disposition),
        rule => [_conditions.Write(rule.When), Text(rule.ReasonKey), rule.Source, rule.Owner, $"{rule.ReviewBy:yyyy-MM-dd}"],
        rule => rule.Id);

    private void Outcomes() => Table(
        "Outcomes",
        ["Level", "What the person reads"],
        DispositionNames.All.Reverse().Append("crisis").Append("safety_net"),
        level => [level, string.Join(" ", OutcomeParts
            .Select(part => $"dispositions.{level}.{part}").Where(key => _content.Texts.Has(_locale, key)).Select(Text))]);

    private void Method(Method method, MethodGuide guide)
    {
        Heading($"Method: {Text(guide.NameKey)}");
        _html.Append($"<p>{Safe(Text(guide.SummaryKey))} {Safe(Text(guide.NeedsKey))} <small>Source: {Safe(guide.Source)}</small></p>");
        _html.Append($"<p>Gentler: {Safe(Text(guide.GentlerKey))}</p>");
        Table("Steps", ["Step", "Text", "Hold", "Side"], guide.Steps, step =>
            [step.Id, Text(step.TextKey), step.HoldSeconds is { } hold ? $"{hold} s, at most {step.HoldAtMost ?? hold} s" : "", step.Side ?? ""]);
        Table("Not for", ["When", "Reason", "Gentler instead", "Source"], method.Contraindications, item =>
            [_conditions.Write(item.When), Text(item.ReasonKey), item.GentlerKey is { } gentler ? Text(gentler) : "", item.Source], item => item.Id);
        Table("Preferred", ["When", "Weight", "Reason"], method.Preferences, item =>
            [_conditions.Write(item.When), $"{item.Weight}", Text(item.ReasonKey)], item => item.Id);
        Table("Put right, compared with the article", ["Article", "Here", "Why"], guide.Corrections, item => [item.Article, item.Ours, item.Why]);
    }

    private void Table<T>(string title, IReadOnlyList<string> columns, IEnumerable<T> rows, Func<T, IReadOnlyList<string>> cells, Func<T, string>? id = null)
    {
        Heading(title);
        Rows(columns, rows, cells, id);
    }

    private void Rows<T>(IReadOnlyList<string> columns, IEnumerable<T> rows, Func<T, IReadOnlyList<string>> cells, Func<T, string>? id)
    {
        _html.Append($"<table><thead><tr>{string.Concat(columns.Select(column => $"<th>{Safe(column)}</th>"))}</tr></thead><tbody>");
        foreach (var row in rows)
        {
            var mark = id is null ? "" : $"<small class=\"id\">{Safe(id(row))}</small>";
            _html.Append($"<tr>{string.Concat(cells(row).Select((cell, at) => $"<td>{Safe(cell)}{(at == 0 ? mark : "")}</td>"))}</tr>");
        }
        _html.Append("</tbody></table>");
    }

    private void Heading(string title) => _html.Append($"<h2>{Safe(title)}</h2>");

    private string Text(string key) => _content.Texts.Get(_locale, key);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
