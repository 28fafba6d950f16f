using BackBot.Channels;
using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Turns;
using BackBot.Configuration;
using BackBot.Content;
using BackBot.Defence;
using BackBot.Dialogs;
using BackBot.Dialogs.Turns;
using BackBot.Knowing;
using BackBot.Observing;
using BackBot.Storage;
using BackBot.Teams;
using BackBot.Understanding;
using BackBot.Web;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace BackBot.Hosting;

/// <summary>Composes the rooms into a running bot.</summary>
internal static class BotHost
{
    /// <summary>Runs until it is stopped.</summary>
    /// <returns>The exit code: 0, or 1 when the bot could not start (why stands on standard error).</returns>
    public static async Task<int> RunAsync(HostFolders folders, string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await WebBuild.EnsureAsync(folders.ContentRoot, folders.Web, cancellationToken);
            await using var app = Build(folders, settings);
            await app.StartAsync(cancellationToken);
            Announce(app);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception error) when (ListeningProblem.Of(error) is { } problem)
        {
            await Console.Error.WriteLineAsync($"BackBot can't start. {problem.Message}");
            return 1;
        }
        catch (Exception error) when (error is ConfigurationProblem or ContentException or LanguageException or WebBuildException or OptionsValidationException or StoreUnavailableException)
        {
            await Console.Error.WriteLineAsync($"BackBot can't start. {error.Message}");
            return 1;
        }
    }

    /// <summary>The bot with everything in it, not started yet.</summary>
    public static WebApplication Build(HostFolders folders, string[] settings, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read at the start. Watching their file means watching the folder, data included: every write of the store would be looked at.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. settings],
            ContentRootPath = folders.ContentRoot,
            EnvironmentName = LocalDevelopment.EnvironmentName(folders, settings),
        });
        // What hinders the start is told in one sentence by RunAsync.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? LocalDevelopment.DefaultUrl);
        change?.Invoke(builder);
        builder.AddBackBotDefences();
        builder.AddBackBotTelemetry();
        var options = Read(builder.Configuration);
        builder.Configuration["BackBot:DataFolder"] = Path.GetFullPath(options.DataFolder, folders.ContentRoot);
        ConnectorPolicy.Check(options.Connector, builder.Configuration, builder.Environment);
        var content = options.ContentFolder.Length > 0 ? Path.GetFullPath(options.ContentFolder, folders.ContentRoot) : folders.Content;
        OptionsCheck.CheckLanguage(options, content);
        AddServices(builder, folders, content, options);
        builder.AddTeams(options);
        var app = builder.Build();
        OptionsCheck.Check(options, app.Services.GetRequiredService<KnowledgeKeeper>().Current);
        app.UseBackBotDefences();
        app.UseBackBotChannels();
        app.MapBackBotHealth();
        app.MapDirectLine();
        if (options.Connector != ConnectorMode.Off)
        {
            app.MapConnector();
        }

        app.Services.GetRequiredService<WebPages>().Map(app);
        return app;
    }

    /// <summary>Only the store, with the settings that the bot would run with.</summary>
    public static ServiceProvider BuildStore(HostFolders folders, string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = folders.ContentRoot });
        builder.Configuration["BackBot:DataFolder"] = Path.GetFullPath(Read(builder.Configuration).DataFolder, folders.ContentRoot);
        return new ServiceCollection().AddLogging().AddBackBotStorage(builder.Configuration).BuildServiceProvider();
    }

    private static BackBotOptions Read(ConfigurationManager configuration)
    {
        var options = new BackBotOptions();
        try
        {
            configuration.GetSection(BackBotOptions.Section).Bind(options);
        }
        catch (InvalidOperationException)
        {
            throw UnknownConnector(configuration);
        }

        // The binder takes any number for a name.
        return Enum.IsDefined(options.Connector) ? options : throw UnknownConnector(configuration);
    }

    private static ConfigurationProblem UnknownConnector(ConfigurationManager configuration) =>
        new("BackBot:Connector", $"'{configuration["BackBot:Connector"]}' is not known.", string.Join(", ", Enum.GetNames<ConnectorMode>()));

    private static void AddServices(WebApplicationBuilder builder, HostFolders folders, string content, BackBotOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(folders);
        // A turn may take half a minute; it is finished before the server goes.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(45));
        services.AddBackBotHealth();
        services.AddSingleton(TimeProvider.System);
        services.AddBackBotStorage(builder.Configuration);
        services.AddBackBotChannels(builder.Configuration);
        services.AddSingleton(provider => new KnowledgeKeeper(
            content, options.Language, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<KnowledgeKeeper>>()));
        services.AddSingleton<ITurnFailureReplies, Apologies>();
        services.AddSingleton(provider => new ConversationState(provider.GetRequiredService<IStorage>()));
        services.AddSingleton(Assistant);
        services.AddSingleton<IBot>(provider => new AssistantBot(
            provider.GetRequiredService<ConversationState>(), provider.GetRequiredService<AssistantServices>()));
        services.AddSingleton(provider => new WebPages(folders.Web, provider.GetRequiredService<KnowledgeKeeper>(), options));
    }

    private static AssistantServices Assistant(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<BackBotOptions>();
        var keeper = provider.GetRequiredService<KnowledgeKeeper>();
        var retention = provider.GetRequiredService<StorageOptions>().Retention;
        var media = options.PublicUrl.Length > 0 ? new Uri(new Uri(options.PublicUrl), "/media/") : null;
        return new AssistantServices(
            () => keeper.Current.Content,
            () => keeper.Current.Regions,
            () => keeper.Current.Understanding,
            provider.GetRequiredService<TimeProvider>(),
            new AssistantDefaults(options.Language, options.Region, (int)Math.Ceiling(retention.TotalDays), media));
    }

    private static void Announce(WebApplication app)
    {
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"BackBot is ready: {url}/ (chat), {url}/demo (the widget on a sample post), {url}/api/messages (the bot's endpoint). Ctrl+C stops it.");
        }
    }
}
