using System.CommandLine;
using BackBot.Commands;
using BackBot.Dialogs;
using BackBot.Hosting;
using BackBot.Teams;

var folders = HostFolders.Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
var root = new RootCommand("BackBot: helps a person with a stiff lower back, and knows when not to.")
{
    ServeCommand.Create(folders),
    ContentCommands.Create(folders.Content, [.. DialogTexts.Required, .. TeamsAppTexts.Required], TimeProvider.System),
    AuditCommand.Create(folders),
    TriageCommand.Create(folders.Content),
    UnderstandCommand.Create(folders.Content),
    AnswerCommand.Create(folders.Content),
    EvalCommand.Create(folders.Content),
    TeamsCommand.Create(folders),
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((parse, cancellationToken) => BotHost.RunAsync(folders, [.. parse.UnmatchedTokens], cancellationToken));
// The host itself finishes the turns that have begun when it is told to stop; two seconds, the default here, would cut them short.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
