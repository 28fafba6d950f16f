using System.CommandLine;
using BackBot.Hosting;

namespace BackBot.Commands;

/// <summary><c>serve</c>, and what happens without a verb: runs the bot with its chat page.</summary>
internal static class ServeCommand
{
    public static Command Create(HostFolders folders)
    {
        var settings = new Argument<string[]>("settings")
        {
            Description = "Settings such as --BackBot:Region=US or --urls http://localhost:8080.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("serve", "Runs the bot with its chat page (the default).") { settings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancellationToken) =>
            BotHost.RunAsync(folders, [.. parse.GetValue(settings) ?? [], .. parse.UnmatchedTokens], cancellationToken));
        return command;
    }
}
