namespace BackBot.Channels.Authentication;

/// <summary>How the bot is registered with Microsoft Entra ID; the names are those of the configuration key <c>MicrosoftAppType</c>.</summary>
public enum BotAppType
{
    /// <summary>An application of many tenants. Azure makes no new bots of this kind since 31 July 2025; those that exist go on working.</summary>
    MultiTenant,

    /// <summary>An application of one tenant, named by <c>MicrosoftAppTenantId</c>.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity: Azure keeps the secret, and there is no password.</summary>
    UserAssignedMSI,
}
