using System.Collections.Frozen;

namespace BackBot.Content;

/// <summary>
/// Every sentence a person sees, by language and dotted key. Placeholders are written <c>{name}</c>.
/// A language that is not there falls back to the language without region, then to English.
/// </summary>
public sealed class Texts
{
    /// <summary>The language that every other one falls back to.</summary>
    public const string Fallback = "en";

    private readonly FrozenDictionary<string, FrozenDictionary<string, IReadOnlyList<string>>> _byLocale;

    internal Texts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> byLocale) =>
        _byLocale = byLocale.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages there are.</summary>
    public IReadOnlyCollection<string> Locales => _byLocale.Keys;

    /// <summary>The text, with its placeholders filled in. A list becomes one text with a line for each entry.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text in any fitting language.</exception>
    public string Get(string locale, string key, IReadOnlyDictionary<string, string>? args = null)
    {
        var lines = Find(locale, key);
        return lines is [var only] ? Fill(only, args) : string.Join('\n', lines.Select(line => Fill(line, args)));
    }

    /// <summary>The text, with its placeholders filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text in any fitting language.</exception>
    public string Get(string locale, string key, params ReadOnlySpan<(string Name, string Value)> args)
    {
        var filled = new Dictionary<string, string>(args.Length, StringComparer.Ordinal);
        foreach (var (name, value) in args)
        {
            filled[name] = value;
        }
        return Get(locale, key, filled);
    }

    /// <summary>The entries of a list of texts; a single text is a list of one.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text in any fitting language.</exception>
    public IReadOnlyList<string> GetLines(string locale, string key, IReadOnlyDictionary<string, string>? args = null) =>
        [.. Find(locale, key).Select(line => Fill(line, args))];

    /// <summary>Whether there is such a text in this very language.</summary>
    public bool Has(string locale, string key) => _byLocale.TryGetValue(locale, out var texts) && texts.ContainsKey(key);

    /// <summary>All keys of a language.</summary>
    public IReadOnlyCollection<string> Keys(string locale) => _byLocale.TryGetValue(locale, out var texts) ? texts.Keys : [];

    private IReadOnlyList<string> Find(string locale, string key)
    {
        ArgumentNullException.ThrowIfNull(locale);
        ArgumentNullException.ThrowIfNull(key);
        var region = locale.IndexOf('-', StringComparison.Ordinal);
        return In(locale, key) ?? (region < 0 ? null : In(locale[..region], key)) ?? In(Fallback, key)
            ?? throw new KeyNotFoundException($"There is no text '{key}'. Add it to content/texts/{Fallback}.yaml.");
    }

    private IReadOnlyList<string>? In(string locale, string key) =>
        _byLocale.TryGetValue(locale, out var texts) && texts.TryGetValue(key, out var lines) ? lines : null;

    private static string Fill(string text, IReadOnlyDictionary<string, string>? args) =>
        args is null || !text.Contains('{', StringComparison.Ordinal) ? text : Replace(text, args);

    private static string Replace(string text, IReadOnlyDictionary<string, string> args) =>
        TextPlaceholders.Pattern().Replace(text, match => args.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);
}
