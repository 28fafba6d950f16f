using System.Text;

namespace BackBot.Bench.Reliability;

/// <summary>Generated JSON and almost-JSON: every kind of value where another is expected, odd Unicode, extreme numbers and depths.</summary>
internal static class HostileJson
{
    private static readonly string[] Fields =
    [
        "type", "text", "value", "channelData", "attachments", "entities", "from", "conversation", "recipient", "locale", "timestamp", "localTimestamp", "id", "replyToId",
        "channelId", "serviceUrl", "deliveryMode", "membersAdded", "suggestedActions", "name", "speak", "inputHint", "textFormat", "expiration", "importance", "relatesTo",
        "callerId", "reactionsAdded", "code", "label", "valueType", "attachmentLayout", "summary", "historyDisclosed", "topicName", "__proto__", "$type",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "yes", "no", "2", "not sure", "stop", "why", "back", "forget me", "start over", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\u202eabc", "a\\u0301\\u0301\\u0301", "👩‍👩‍👧‍👦",
        "ﷺ", "٣", "999999999999999999999999", "-1", "NaN", "pain 11/10", "<script>alert(1)</script>", "'; DROP TABLE conversation;--", "{{loader}}", "{name}", "%s%n", "../../etc/passwd",
        "numb numb numb", "my back is stiff and not numb and not not weak", "\\u200b\\u200c\\u200d\\ufeff", "İstanbul ıI", "ß", "\\r\\n\\r\\nHTTP/1.1 200 OK", "null", "undefined", "chest pain",
    ];

    /// <summary>An activity with one to six fields as nobody meant them.</summary>
    public static string Activity(Random random, string otherConversation)
    {
        var json = new StringBuilder("{\"type\":\"").Append(random.Next(4) == 0 ? Texts[random.Next(Texts.Length)] : "message").Append('"');
        if (random.Next(2) == 0)
        {
            json.Append(",\"text\":").Append(Text(random));
        }

        if (random.Next(2) == 0)
        {
            json.Append(",\"value\":{\"backbot\":").Append(Value(random, 3)).Append(",\"ticked\":").Append(Value(random, 2)).Append('}');
        }

        for (var i = random.Next(0, 6); i > 0; i--)
        {
            json.Append(",\"").Append(Fields[random.Next(Fields.Length)]).Append("\":").Append(Value(random, 4));
        }

        json.Append(",\"conversation\":{\"id\":\"").Append(otherConversation).Append("\"}}");
        if (random.Next(12) == 0)
        {
            json.Length = random.Next(json.Length);
        }

        return json.ToString();
    }

    /// <summary>Any value, nested at most so deep, or sometimes far too deep.</summary>
    public static string Value(Random random, int depth) => random.Next(depth > 0 ? 14 : 9) switch
    {
        0 => "null",
        1 => "true",
        2 => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => "1e999",
        4 => "-0.0000000000000000000000000000001",
        5 => "\"2026-13-45T99:99:99Z\"",
        6 => "\"directline\"",
        7 or 8 => Text(random),
        9 => "[]",
        10 => $"[{Value(random, depth - 1)},{Value(random, depth - 1)}]",
        11 => "{}",
        12 => random.Next(40) == 0 ? new string('[', 2000) : $"{{\"question\":{Text(random)},\"answer\":{Value(random, depth - 1)},\"command\":{Text(random)}}}",
        _ => $"{{\"{Fields[random.Next(Fields.Length)]}\":{Value(random, depth - 1)},\"id\":{Value(random, depth - 1)}}}",
    };

    private static string Text(Random random) => random.Next(20) switch
    {
        0 => $"\"{new string('x', random.Next(0, 20_000))}\"",
        1 => $"\"{string.Concat(Enumerable.Repeat("my leg is numb. ", random.Next(0, 400)))}\"",
        2 => $"\"\\u{random.Next(0x10000):x4}\\u{random.Next(0x10000):x4}\"",
        _ => $"\"{Texts[random.Next(Texts.Length)]}\"",
    };
}
