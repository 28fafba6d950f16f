#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Json;

/// <summary>Reads an entity of any kind into its type and the rest, and writes it with all that its own class holds.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                entity.Type = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Null => null,
                    _ => throw new JsonException(),
                };
                continue;
            }

            var name = reader.GetString()!;
            reader.Read();
            entity.AdditionalProperties ??= [];
            entity.AdditionalProperties[name] = JsonElement.ParseValue(ref reader);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        foreach (var (name, content) in value.AdditionalProperties ?? [])
        {
            writer.WritePropertyName(name);
            content.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
