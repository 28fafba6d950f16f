using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary>
/// One line of <c>understand</c>: the facts that a labelled set knows under "facts", numbers and all others under "also". What is only suspected
/// stands under "facts" as well, for it is what the text most likely says, and under "suspected", for it is asked before it counts.
/// </summary>
internal static class UnderstoodLine
{
    private static readonly HashSet<string> Labelled = new(EvalScore.WarningSigns.Concat(["stiffness", "persistent", "frequent_popping"]), StringComparer.Ordinal);

    /// <summary>Reads the text of a line and writes what was understood.</summary>
    public static JsonObject Write(TextUnderstanding understanding, JsonElement line)
    {
        var reading = understanding.Read(LanguageLines.Text(line, "text"));
        var result = new JsonObject
        {
            ["id"] = LanguageLines.Id(line),
            ["facts"] = Facts(EvalScore.Understood(reading).Where(f => Labelled.Contains(f.Key) && f.Value.Kind is FactValueKind.True or FactValueKind.False)),
            ["intent"] = reading.Intent.ToWire(),
            ["spans"] = new JsonArray([.. reading.Spans.Select(Span)]),
            ["also"] = Facts(reading.Facts.Where(f => !Labelled.Contains(f.Key) || f.Value.Kind is not (FactValueKind.True or FactValueKind.False))),
        };
        if (reading.Suspected.Count > 0)
        {
            result["suspected"] = new JsonArray([.. reading.Suspected.Select(Span)]);
        }

        if (reading.AboutSomeoneElse || reading.OtherPersonFacts.Count > 0)
        {
            result["about_someone_else"] = reading.AboutSomeoneElse;
            result["other_person"] = Facts(reading.OtherPersonFacts);
        }

        if (reading.OtherIntents.Count > 0)
        {
            result["other_intents"] = new JsonArray([.. reading.OtherIntents.Select(i => JsonValue.Create(i.ToWire()))]);
        }

        if (reading.Question is { } question)
        {
            result["question"] = question.Id;
        }

        return result;
    }

    private static JsonObject Facts(IEnumerable<KeyValuePair<string, FactValue>> facts) =>
        new(facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, Value(f.Value))));

    private static JsonNode? Value(FactValue value) => value.Kind switch
    {
        FactValueKind.True => true,
        FactValueKind.False => false,
        FactValueKind.Unsure => "unsure",
        _ => value.AsNumber,
    };

    private static JsonObject Span(ReadSpan span) => new()
    {
        ["fact"] = span.FactId,
        ["start"] = span.Start,
        ["length"] = span.Length,
        ["value"] = Value(span.Value),
        ["other_person"] = span.OtherPerson,
    };
}
