using System.Text.Json;
using BackBot.BotFramework.Json;

namespace Microsoft.Bot.Schema;

public partial class Entity
{
    /// <summary>What the entity holds, as <typeparamref name="T"/>.</summary>
    public T GetAs<T>() => this is T same ? same : JsonSerializer.Deserialize<T>(ActivityJson.Serialize<Entity>(this), ActivityJson.Options);

    /// <summary>Takes over type and contents of an object.</summary>
    public void SetAs<T>(T obj)
    {
        var read = JsonSerializer.Deserialize<Entity>(JsonSerializer.SerializeToUtf8Bytes(obj, ActivityJson.Options), ActivityJson.Options);
        Type = read.Type;
        AdditionalProperties = read.AdditionalProperties;
    }

    /// <summary>True when both have the same type and contents.</summary>
    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || ActivityJson.Serialize<Entity>(this).AsSpan().SequenceEqual(ActivityJson.Serialize<Entity>(other)));

    /// <summary>True when both have the same type and contents.</summary>
    public override bool Equals(object obj) => Equals(obj as Entity);

    /// <summary>Equal entities have equal hash codes.</summary>
    public override int GetHashCode() => Type is null ? 0 : string.GetHashCode(Type, StringComparison.Ordinal);
}
