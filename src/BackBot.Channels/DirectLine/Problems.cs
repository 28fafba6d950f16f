using Microsoft.AspNetCore.Http;

namespace BackBot.Channels.DirectLine;

/// <summary>The service's refusals. They speak to developers and never hold what a person sent.</summary>
internal static class Problems
{
    public static readonly IResult NoToken = Problem(StatusCodes.Status401Unauthorized, "MissingToken", "Send 'Authorization: Bearer <token>'.");

    public static readonly IResult BadToken = Problem(StatusCodes.Status403Forbidden, "BadToken", "The token is not valid here; ask for a new one.");

    public static readonly IResult TokenExpired = Problem(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; ask for a new one.");

    public static readonly IResult OtherConversation = Problem(StatusCodes.Status403Forbidden, "BadToken", "The token belongs to another conversation.");

    public static readonly IResult BadOrigin = Problem(StatusCodes.Status403Forbidden, "BadOrigin", "This site is not in BackBot:DirectLine:AllowedOrigins.");

    public static readonly IResult NotFound = Problem(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");

    public static readonly IResult TooLarge = Problem(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");

    public static readonly IResult NotSocket = Problem(StatusCodes.Status400BadRequest, "BadRequest", "Open this address as a WebSocket.");

    public static readonly IResult StoreUnavailable = Problem(
        StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The message could not be stored; nothing of it was kept. Try again.");

    public static IResult BadRequest(string message) => Problem(StatusCodes.Status400BadRequest, "BadArgument", message);

    private static IResult Problem(int status, string code, string message) =>
        Results.Json(new ErrorResponse(new(code, message)), DirectLineJson.Default.ErrorResponse, statusCode: status);
}
