using System.Net;
using System.Net.Sockets;
using BackBot.Bench.Reliability;
using BackBot.Configuration;
using BackBot.Content;
using BackBot.Hosting;

namespace BackBot.Tests.Hosting;

/// <summary>What stops the start, and that it is named with its key and what is allowed.</summary>
public class StartTests
{
    [Theory]
    [InlineData("BackBot:Region", "XX", "GB")]
    [InlineData("BackBot:Language", "tlh", "en")]
    [InlineData("BackBot:Connector", "Sometimes", "Auto")]
    [InlineData("BackBot:Connector", "7", "Auto")]
    [InlineData("BackBot:AllowedSites:0", "blog.example/path", "https://blog.example")]
    [InlineData("BackBot:PublicUrl", "backbot", "https://backbot.example")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        using var folder = new StagedFolder();

        var problem = Assert.Throws<ConfigurationProblem>(() => BotHost.Build(folder.Folders, ["--BackBot:Connector=Off", $"--{key}={value}"]));

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), problem.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_clone_it_does_not_start_without_credentials_unless_that_was_wanted()
    {
        using var folder = new StagedFolder();

        var problem = Assert.Throws<ConfigurationProblem>(() => BotHost.Build(folder.Folders, []));

        Assert.Contains("MicrosoftAppId", problem.Message, StringComparison.Ordinal);
        Assert.Contains("BackBot:Connector", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_start_on_content_with_a_mistake()
    {
        using var folder = new StagedFolder();
        var content = Directory.CreateDirectory(Path.Combine(folder.Root, "broken")).FullName;
        File.WriteAllText(Path.Combine(content, "facts.yaml"), "facts:\n  - id: [\n");

        var problem = Assert.Throws<ContentException>(() => BotHost.Build(folder.Folders, ["--BackBot:Connector=Off", "--BackBot:ContentFolder=broken"]));

        Assert.Contains("facts.yaml", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:{taken}")]
    public async Task An_address_it_cannot_listen_on_is_named(string url)
    {
        using var folder = new StagedFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var urls = url.Replace("{taken}", $"{((IPEndPoint)other.LocalEndpoint).Port}", StringComparison.Ordinal);
        await using var app = BotHost.Build(folder.Folders, ["--BackBot:Connector=Off", "--Logging:LogLevel:Default=None", $"--urls={urls}"]);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("urls", ListeningProblem.Of(error)?.Message, StringComparison.Ordinal);
    }
}
