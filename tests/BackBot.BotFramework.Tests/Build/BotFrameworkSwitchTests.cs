using System.Diagnostics;
using System.Text.Json;

namespace BackBot.BotFramework.Tests.Build;

/// <summary>One property, <c>-p:BotFramework=Official</c>, puts the official packages in the place of this project. The packages can't be restored everywhere, so it is evaluated.</summary>
public class BotFrameworkSwitchTests
{
    [Theory]
    [InlineData("dialogs")]
    [InlineData("tests/BackBot.Dialogs.Tests")]
    public async Task Local_is_the_default_and_refers_to_the_project(string project)
    {
        using var evaluated = JsonDocument.Parse((await EvaluateAsync(project)).Output);

        Assert.Contains(Items(evaluated, "ProjectReference"), item => item.EndsWith("BackBot.BotFramework.csproj", StringComparison.Ordinal));
        Assert.DoesNotContain(Items(evaluated, "PackageReference"), item => item.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));
        Assert.Contains("/Local/", Property(evaluated, "BaseIntermediateOutputPath"), StringComparison.Ordinal);
        Assert.Contains("/Local/", Property(evaluated, "BaseOutputPath"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dialogs")]
    [InlineData("tests/BackBot.Dialogs.Tests")]
    public async Task Official_refers_to_the_packages_and_builds_into_folders_of_its_own(string project)
    {
        using var evaluated = JsonDocument.Parse((await EvaluateAsync(project, "-p:BotFramework=Official")).Output);

        Assert.DoesNotContain(Items(evaluated, "ProjectReference"), item => item.EndsWith("BackBot.BotFramework.csproj", StringComparison.Ordinal));
        Assert.Contains("Microsoft.Bot.Builder.Dialogs", Items(evaluated, "PackageReference"));
        Assert.Contains("Microsoft.Bot.Builder.Integration.AspNet.Core", Items(evaluated, "PackageReference"));
        Assert.Contains("/Official/", Property(evaluated, "BaseIntermediateOutputPath"), StringComparison.Ordinal);
        Assert.Contains("/Official/", Property(evaluated, "BaseOutputPath"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_value_is_refused_with_the_two_that_are_allowed()
    {
        var (code, output) = await RunAsync("dialogs", "-t:CheckBotFramework", "-p:BotFramework=Offical", "-nologo");

        Assert.NotEqual(0, code);
        Assert.Contains("'Offical'", output, StringComparison.Ordinal);
        Assert.Contains("BotFramework=Local or -p:BotFramework=Official", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_stays_local_and_says_so_but_does_not_stop_a_build_of_the_solution()
    {
        var alone = await RunAsync("src/BackBot", "-t:Build", "-p:BotFramework=Official", "-nologo");
        var inTheSolution = await RunAsync("src/BackBot", "-t:Build", "-p:BotFramework=Official", "-p:SolutionPath=BackBot.sln", "-nologo");

        Assert.NotEqual(0, alone.Code);
        Assert.Contains("build dialogs/ and tests/BackBot.Dialogs.Tests", alone.Output, StringComparison.Ordinal);
        Assert.Equal(0, inTheSolution.Code);
    }

    private static Task<(int Code, string Output)> EvaluateAsync(string project, params string[] arguments) => RunAsync(
        project,
        [.. arguments, "-getItem:ProjectReference", "-getItem:PackageReference", "-getProperty:BaseIntermediateOutputPath", "-getProperty:BaseOutputPath"]);

    private static async Task<(int Code, string Output)> RunAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Project(project), .. arguments]) { RedirectStandardOutput = true };
        // The settings of the build that runs the tests are not those of the build under test.
        start.Environment.Remove("BotFramework");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private static string Project(string of)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackBot.sln")))
        {
            folder = folder.Parent!;
        }

        return Directory.GetFiles(Path.Combine(folder.FullName, of), "*.csproj").Single();
    }

    private static IEnumerable<string> Items(JsonDocument evaluated, string kind) =>
        evaluated.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static string Property(JsonDocument evaluated, string name) => evaluated.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;
}
