using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.Tests;

public sealed class ChannelOptionsTests
{
    [Theory]
    [InlineData("BackBot:DirectLine:Secret", "short", "16 characters")]
    [InlineData("BackBot:DirectLine:RequireSecret", "true", "Secret")]
    [InlineData("BackBot:DirectLine:PublicUrl", "bot.example", "https://")]
    [InlineData("BackBot:DirectLine:AllowedOrigins:0", "https://blog.example/path", "without a path")]
    [InlineData("BackBot:DirectLine:TokenLifetime", "00:01:00", "00:20:00")]
    [InlineData("BackBot:DirectLine:RefreshWithin", "00:01:00", "01:00:00")]
    [InlineData("BackBot:DirectLine:MaxTextLength", "10", "10000")]
    [InlineData("BackBot:DirectLine:SocketsPerConversation", "1", "2 to")]
    [InlineData("BackBot:Turns:Timeout", "00:00:00", "00:00:01")]
    [InlineData("BackBot:Turns:Reruns", "0", "1 to 100")]
    [InlineData("BackBot:Delivery:TrustedHosts:0", "http://x", "host names")]
    [InlineData("BackBot:Delivery:Retries", "11", "0 to 10")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Check((key, value)));
        Assert.Contains(key.EndsWith(":0", StringComparison.Ordinal) ? key[..^2] : key, error.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_allowed() => Check();

    private static void Check(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddLogging().AddBackBotChannels(configuration).BuildServiceProvider();
        _ = services.GetRequiredService<IOptions<TurnOptions>>().Value;
        _ = services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        _ = services.GetRequiredService<IOptions<ConnectorOptions>>().Value;
    }
}
