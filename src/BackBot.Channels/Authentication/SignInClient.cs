namespace BackBot.Channels.Authentication;

/// <summary>The HTTP client for sign-in: published keys and the bot's own tokens.</summary>
internal sealed record SignInClient(HttpClient Http);
