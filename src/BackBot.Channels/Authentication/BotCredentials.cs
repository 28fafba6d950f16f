using System.Net.Http.Headers;
using BackBot.BotFramework.Rest;

namespace BackBot.Channels.Authentication;

/// <summary>Puts the bot's own token on a request, when the address may see it.</summary>
internal sealed class BotCredentials(IAppTokens tokens, string scope) : ServiceClientCredentials
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The address is not encrypted and not on this machine.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } address || !ServiceUrlTrust.IsSafeTransport(address))
        {
            throw new InvalidOperationException("The bot's token only travels over https, or within this machine.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(scope, cancellationToken));
    }
}
