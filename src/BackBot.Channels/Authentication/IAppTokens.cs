namespace BackBot.Channels.Authentication;

/// <summary>Gets the bot's own tokens.</summary>
internal interface IAppTokens
{
    /// <summary>A token that is good for at least some minutes; asked for over the network only when the last one nears its end.</summary>
    /// <param name="scope">Whom the token is for.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken);
}
