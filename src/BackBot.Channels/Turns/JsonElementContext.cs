using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.Channels.Turns;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonElementContext : JsonSerializerContext;
