using System.Globalization;
using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads the files under rules/.</summary>
internal sealed class RulesReader(ConditionReader conditions, ContentLocations locations)
{
    public IReadOnlyList<Rule> Read(YamlItem? file)
    {
        if (file is null)
        {
            return [];
        }
        var rules = file.Items("rules").Select(ReadRule).ToArray();
        file.RefuseOtherKeys();
        return rules;
    }

    private Rule ReadRule(YamlItem item)
    {
        var id = item.Text("id");
        if (!locations.TryAdd(ContentLocations.Rule(id), item.File, item.Line))
        {
            item.Error(item.Line, $"there are two rules '{id}'.", "another id");
        }
        _ = DispositionNames.TryParse(item.OneOf("disposition", null, [.. DispositionNames.All.Skip(1)]), out var disposition);
        var rule = new Rule
        {
            Id = id,
            When = conditions.Read(item, "when"),
            Disposition = disposition,
            ReasonKey = item.Text("reason"),
            Source = item.Text("source"),
            Owner = item.Text("owner"),
            ReviewBy = Date(item, "review_by"),
        };
        item.RefuseOtherKeys();
        return rule;
    }

    private static DateOnly Date(YamlItem item, string key)
    {
        var text = item.Text(key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        if (text.Length > 0)
        {
            item.Error(item.LineOf(key), $"'{text}' is not a date.", $"{key}: 2027-05-31");
        }
        return default;
    }
}
