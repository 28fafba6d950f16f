using BackBot.Content;
using BackBot.Triage;

namespace BackBot.Dialogs.Turns;

/// <summary>The sentences of the content in the person's language, with the numbers of their country and the one this is about filled in.</summary>
internal sealed class Words(BackBotContent content, RegionBook regions, string? locale, AssistantDefaults defaults, string? person)
{
    private readonly string _locale = string.IsNullOrEmpty(locale) ? defaults.Language : locale;
    private readonly Region _region = regions.Of(locale, defaults.Region);
    private readonly Texts _texts = content.Texts;

    public string this[string key] => Say(key);

    /// <summary>The sentence with its places filled in.</summary>
    public string Say(string key, params (string Name, object Value)[] values) => Fill(_texts.Get(_locale, Key(key)), key, values);

    /// <summary>The lines of a list in the content.</summary>
    public IReadOnlyList<string> Lines(string key) => [.. _texts.GetLines(_locale, key).Select(line => Fill(line, key, []))];

    /// <summary>"a, b and c".</summary>
    public string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {this["chat.read_back.and"]} {all[^1]}";
    }

    /// <summary>What was told, as part of a sentence: a number with its value, or that it is not known.</summary>
    public string Told(string fact, FactValue value) => value == FactValue.Unsure && IsNumber(fact)
        ? this[$"facts.{fact}.told_unsure"]
        : Say($"facts.{fact}.told", ("value", value));

    /// <summary>Whether a fact is a number: those alone have words for not being known.</summary>
    public bool IsNumber(string fact) => Has($"facts.{fact}.told_unsure");

    /// <summary>A question's name in a menu.</summary>
    public string Title(string question) =>
        Has($"questions.{question}.title") ? this[$"questions.{question}.title"] : this[$"facts.{question}.label"];

    /// <summary>What a question may be called when someone wants to change its answer; empty where the content gives no such names.</summary>
    public IReadOnlyList<string> NamesOfQuestion(string question) =>
        Has($"chat.change.named.{question}") ? Lines($"chat.change.named.{question}") : [];

    // A sentence about someone else may have its own wording beside the one that says "you".
    private string Key(string key) => person is not null && Has(key + "_other") ? key + "_other" : key;

    private bool Has(string key) => _texts.Has(_locale, key) || _texts.Has(_locale.Split('-')[0], key) || _texts.Has(Texts.Fallback, key);

    private string Fill(string text, string key, (string Name, object Value)[] values)
    {
        if (person is not null && (key.StartsWith("facts.", StringComparison.Ordinal) || key.StartsWith("questions.", StringComparison.Ordinal)))
        {
            text = OtherPerson.Rewrite(text, word => Has(word) ? _texts.Get(_locale, word) : null);
        }

        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        text = text
            .Replace("{emergency_number}", _region.Emergency, StringComparison.Ordinal)
            .Replace("{urgent_number}", _region.Urgent, StringComparison.Ordinal)
            .Replace("{crisis_number}", _region.Crisis, StringComparison.Ordinal)
            .Replace("{person}", person, StringComparison.Ordinal);
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value.ToString(), StringComparison.Ordinal);
        }

        return text;
    }
}
