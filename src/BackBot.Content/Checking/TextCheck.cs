namespace BackBot.Content;

/// <summary>Looks for texts that nothing uses, and for placeholders that differ between languages.</summary>
internal static class TextCheck
{
    // The sections that belong to triage; the other ones belong to whoever asks for their keys.
    private static readonly string[] OwnSections = ["facts.", "questions.", "rules.", "dispositions.", "contraindications.", "preferences.", "methods."];

    public static void Run(BackBotContent content, IEnumerable<string> requiredTexts, ProblemList problems)
    {
        var used = RequiredTexts.Of(content.Policy.Definition, content.Methods, content.Locations).Select(need => need.Key)
            .Concat(requiredTexts).ToHashSet(StringComparer.Ordinal);
        foreach (var locale in content.Texts.Locales)
        {
            foreach (var key in content.Texts.Keys(locale))
            {
                var (file, line) = content.Locations[ContentLocations.Text(locale, key)];
                if (!used.Contains(key) && OwnSections.Any(section => key.StartsWith(section, StringComparison.Ordinal)))
                {
                    problems.Add(ProblemSeverity.Warning, file, line, $"nothing uses the text '{key}'.", "the id that it belongs to, or take it out.");
                }
                var expected = Placeholders(content.Texts, Texts.Fallback, key);
                if (!Placeholders(content.Texts, locale, key).SetEquals(expected))
                {
                    var names = string.Join(", ", expected.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"));
                    problems.Add(ProblemSeverity.Warning, file, line, $"the text '{key}' has other placeholders than in English.", names.Length == 0 ? "it without placeholders." : $"it with {names}.");
                }
            }
        }
    }

    private static HashSet<string> Placeholders(Texts texts, string locale, string key) => texts.Has(locale, key)
        ? [.. texts.GetLines(locale, key).SelectMany(line => TextPlaceholders.Pattern().Matches(line)).Select(match => match.Groups["name"].Value)]
        : [];
}
