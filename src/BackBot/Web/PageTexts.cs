using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackBot.Configuration;
using BackBot.Content;
using BackBot.Knowing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackBot.Web;

/// <summary>Fills the places of a page with the texts of the visitor's language and the numbers of their country.</summary>
internal sealed class PageTexts
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur"];
    private readonly Texts _texts;
    private readonly string _language;
    private readonly string _locale;
    private readonly Dictionary<string, string> _numbers;

    public PageTexts(Knowledge knowledge, BackBotOptions options, StringValues asked, StringValues accepted)
    {
        _texts = knowledge.Content.Texts;
        var wished = Wished(asked, accepted).ToList();
        _language = wished.Select(locale => locale.Split('-')[0]).FirstOrDefault(language => _texts.Locales.Contains(language, StringComparer.OrdinalIgnoreCase)) ?? options.Language;
        // The country comes with the locale; a language alone says nothing about whom to call.
        _locale = wished.FirstOrDefault(locale => locale.StartsWith($"{_language}-", StringComparison.OrdinalIgnoreCase)) ?? $"{_language}-{options.Region}";
        var region = knowledge.Regions.Of(_locale, options.Region);
        _numbers = new() { ["emergency_number"] = region.Emergency, ["urgent_number"] = region.Urgent, ["crisis_number"] = region.Crisis };
    }

    public string Fill(string place) => place switch
    {
        "lang" => _language,
        "dir" => RightToLeft.Contains(_language) ? "rtl" : "ltr",
        "data" => Data(),
        _ when place.StartsWith("t:", StringComparison.Ordinal) => WebUtility.HtmlEncode(_texts.Get(_language, place[2..], _numbers)),
        _ => throw new InvalidDataException($"The page has an unknown place {{{{{place}}}}}."),
    };

    // Everything under web., with "<" and the like escaped by the default encoder, so that no text can end the script element.
    private string Data()
    {
        var texts = _texts.Keys(_language).Where(key => key.StartsWith("web.", StringComparison.Ordinal)).ToDictionary(key => key, Value);
        var locales = _texts.Locales.Select(id => new { id, name = _texts.Get(id, "web.language_name") });
        return JsonSerializer.Serialize(new { locale = _locale, locales, texts }, Json);
    }

    private object Value(string key)
    {
        var lines = _texts.GetLines(_language, key, _numbers);
        return lines.Count == 1 ? lines[0] : lines;
    }

    private static IEnumerable<string> Wished(StringValues asked, StringValues accepted)
    {
        if (asked.ToString() is { Length: > 0 and < 36 } language)
        {
            yield return language;
        }

        if (StringWithQualityHeaderValue.TryParseList([.. accepted.OfType<string>()], out var list))
        {
            foreach (var wish in list.OrderByDescending(wish => wish.Quality ?? 1))
            {
                yield return wish.Value.ToString();
            }
        }
    }
}
