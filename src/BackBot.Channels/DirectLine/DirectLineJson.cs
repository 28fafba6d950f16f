using System.Text.Json.Serialization;

namespace BackBot.Channels.DirectLine;

/// <summary>A token, and where it leads.</summary>
internal sealed record TokenResponse(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] long ExpiresIn, string? StreamUrl = null);

/// <summary>What became of a posted activity.</summary>
internal sealed record PostResponse(string Id);

/// <summary>What is wrong, for a developer.</summary>
internal sealed record ErrorResponse(ErrorDetail Error);

/// <summary>What is wrong, for a developer.</summary>
internal sealed record ErrorDetail(string Code, string Message);

/// <summary>What a client may say of itself when it asks for a token or starts.</summary>
internal sealed record StartRequest(StartUser? User, string? Locale);

/// <summary>The user a trusted server wants a token for.</summary>
internal sealed record StartUser(string? Id, string? Name);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(PostResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(StartRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
