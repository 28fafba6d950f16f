using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.Triage;

/// <summary>
/// The short form of an assessment's facts: a list for each telling, [value, who, when, fact, fact, …]. "None of these" denies a dozen facts at once,
/// and said of each by itself they were most of what a conversation stores and reads with every message (docs/adr/0045). The long form is read as well.
/// </summary>
internal sealed class TellingsConverter : JsonConverter<Dictionary<string, AssessedFact>>
{
    public override Dictionary<string, AssessedFact> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var facts = new Dictionary<string, AssessedFact>();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var id = reader.GetString()!;
                    reader.Read();
                    facts[id] = JsonSerializer.Deserialize<AssessedFact>(ref reader, options) ?? throw new JsonException();
                }
                return facts;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                {
                    ReadTelling(ref reader, facts);
                }
                return facts;
            default:
                throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, AssessedFact> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        AssessedFact? before = null;
        foreach (var (id, fact) in value)
        {
            if (before is null || before.Value != fact.Value || before.At != fact.At || before.By != fact.By)
            {
                if (before is not null)
                {
                    writer.WriteEndArray();
                }
                writer.WriteStartArray();
                writer.WriteStringValue(fact.Value);
                writer.WriteStringValue(fact.By);
                writer.WriteStringValue(fact.At);
                before = fact;
            }
            writer.WriteStringValue(id);
        }
        if (before is not null)
        {
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static void ReadTelling(ref Utf8JsonReader reader, Dictionary<string, AssessedFact> facts)
    {
        var (value, by, at) = (ReadText(ref reader), ReadText(ref reader), ReadText(ref reader));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            facts[reader.GetString() ?? throw new JsonException()] = new AssessedFact { Value = value, By = by, At = at };
        }
    }

    private static string ReadText(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
}
