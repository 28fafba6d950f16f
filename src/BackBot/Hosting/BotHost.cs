namespace BackBot.Hosting;

/// <summary>Composes the rooms into a running bot.</summary>
internal static class BotHost
{
    public static async Task<int> RunAsync(HostFolders folders, string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = folders.ContentRoot });
        var app = builder.Build();
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
