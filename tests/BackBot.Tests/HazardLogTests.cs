using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BackBot.Tests;

/// <summary>The hazard log names the tests that show each control; a test that is renamed or deleted must not leave it behind.</summary>
public partial class HazardLogTests
{
    private static readonly string Root = RepositoryRoot();

    [Fact]
    public void Every_test_and_journey_it_names_exists()
    {
        var log = File.ReadAllText(Path.Combine(Root, "docs", "clinical-safety", "hazard-log.md"));
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileName(file).Split('.')[0], File.ReadAllText);
        var journeys = Directory.EnumerateFiles(Path.Combine(Root, "tests", "journeys"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));

        var tests = TestName().Matches(log);
        var named = JourneyName().Matches(log).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(tests.Count > 40 && named.Count > 40);
        Assert.Empty(tests
            .Where(test => !sources[test.Groups["class"].Value].Any(source =>
                test.Groups["method"].Value is not { Length: > 0 } method || source.Contains($" {method}(", StringComparison.Ordinal)))
            .Select(test => test.Value));
        Assert.Empty(named.Except(journeys));
    }

    private static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("`(?<class>[A-Z][A-Za-z]+Tests|StoreContract)(\\.(?<method>[A-Z][A-Za-z0-9_]+))?`")]
    private static partial Regex TestName();

    [GeneratedRegex("`(?<name>(emergency|urgent|see-professional|self-care)-[a-z-]+)`")]
    private static partial Regex JourneyName();
}
