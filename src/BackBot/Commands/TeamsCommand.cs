using System.CommandLine;
using BackBot.Configuration;
using BackBot.Content;
using BackBot.Hosting;
using BackBot.Teams;

namespace BackBot.Commands;

/// <summary><c>teams package</c>: writes the zip that an administrator uploads to Teams (docs/teams.md).</summary>
internal static class TeamsCommand
{
    private const string DefaultFile = "backbot-teams.zip";

    public static Command Create(HostFolders folders)
    {
        var content = ContentOption.Create(folders.Content);
        var file = new Option<FileInfo>("--out")
        {
            Description = $"The zip to write (default: {DefaultFile}).",
            DefaultValueFactory = _ => new FileInfo(DefaultFile),
        };
        var package = new Command("package", "Writes the app package for Teams.") { content, file };
        package.SetAction(parse => Write(
            folders, parse.GetValue(content)!, parse.GetValue(file)!, parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return new Command("teams", "For Microsoft Teams.") { package };
    }

    private static int Write(HostFolders folders, string content, FileInfo file, TextWriter output, TextWriter error)
    {
        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folders.ContentRoot, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .Build();
            var manifest = TeamsAppSettings.Read(configuration, BackBotContent.Load(content, TeamsAppTexts.Required).Texts);
            using var zip = file.Create();
            TeamsPackage.Write(manifest, zip);
            output.WriteLine($"{file.FullName}: upload it in the Teams admin center, or in Teams under Apps, Manage your apps, Upload an app.");
            return 0;
        }
        catch (Exception problem) when (problem is ConfigurationProblem or ContentException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem.Message);
            return 1;
        }
    }
}
