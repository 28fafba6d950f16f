namespace Microsoft.Bot.Schema;

/// <summary>The token exchange that came with a card action.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}
