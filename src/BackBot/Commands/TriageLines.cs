using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Content;
using BackBot.Triage;

namespace BackBot.Commands;

/// <summary>Decides line by line. A bad line becomes <c>{"id","error"}</c> and the run goes on.</summary>
internal sealed class TriageLines(TriagePolicy policy)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads to the end; true when no line was bad.</summary>
    public async Task<bool> RunAsync(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        var good = true;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var answer = Decide(line);
            good &= !answer.ContainsKey("error");
            await output.WriteLineAsync(answer.ToJsonString(Readable).AsMemory(), cancellation);
        }
        await output.FlushAsync(cancellation);
        return good;
    }

    /// <summary>One line in, one object out.</summary>
    public JsonObject Decide(string line)
    {
        JsonNode? id = null;
        try
        {
            if (JsonNode.Parse(line) is not JsonObject request)
            {
                throw new FormatException("the line is not a JSON object; write {\"id\": \"…\", \"facts\": {…}}");
            }
            id = Id(request);
            var facts = request["facts"] as JsonObject ?? throw new FormatException("'facts' is missing or not an object; write \"facts\": {\"stiffness\": true}");
            return Describe(id, policy.Assess(FactSet.Of(facts.Select(fact => KeyValuePair.Create(fact.Key, Read(fact.Key, fact.Value))))));
        }
        catch (Exception problem) when (problem is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new JsonObject { ["id"] = id?.DeepClone(), ["error"] = problem.Message };
        }
    }

    // Half a surrogate pair cannot be written again: such an id is refused, and not given back.
    private static JsonNode? Id(JsonObject request)
    {
        var id = request["id"]?.DeepClone();
        _ = id?.ToJsonString(Readable);
        return id;
    }

    private FactValue Read(string id, JsonNode? node)
    {
        var value = node?.GetValueKind() switch
        {
            JsonValueKind.True => FactValue.True,
            JsonValueKind.False => FactValue.False,
            JsonValueKind.Number when double.IsFinite(node.GetValue<double>()) => FactValue.Number(node.GetValue<double>()),
            JsonValueKind.String when node.GetValue<string>() == "unsure" => FactValue.Unsure,
            _ => throw new FormatException($"'{id}' is {node?.ToJsonString() ?? "null"}; write true, false, \"unsure\" or a number"),
        };
        var fact = policy.FindFact(id);
        return policy.Check(id, value) switch
        {
            FactProblem.UnknownFact => throw new FormatException(Unknown(id)),
            FactProblem.WrongKind when fact!.Kind == FactKind.Number => throw new FormatException($"'{id}' is {value}; write a number or \"unsure\""),
            FactProblem.WrongKind => throw new FormatException($"'{id}' is {value}; write true, false or \"unsure\""),
            FactProblem.OutOfRange => throw new FormatException($"'{id}' is {value}; write a number from {fact!.Minimum} to {fact.Maximum}"),
            _ => value,
        };
    }

    private string Unknown(string id)
    {
        var near = NearestName.Find(id, policy.Definition.Facts.Select(fact => fact.Id));
        return near is null ? $"there is no fact '{id}'" : $"there is no fact '{id}'; did you mean '{near}'?";
    }

    private static JsonObject Describe(JsonNode? id, TriageOutcome outcome) => new()
    {
        ["id"] = id?.DeepClone(),
        ["disposition"] = outcome.Disposition.ToName(),
        ["rules"] = new JsonArray([.. outcome.Fired.Select(fired => (JsonNode)fired.Rule.Id)]),
        ["methods"] = new JsonArray([.. outcome.Offered.Select(method => (JsonNode)method.Id)]),
        ["excluded"] = new JsonObject(outcome.Excluded.Select(method => KeyValuePair.Create(method.Id, (JsonNode?)method.Because))),
    };
}
