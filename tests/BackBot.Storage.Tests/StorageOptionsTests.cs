using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackBot.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("BackBot:Storage:Provider", "7", "Sqlite and PostgreSql")]
    [InlineData("BackBot:Storage:Provider", "PostgreSql", "BackBot:Storage:ConnectionString")]
    [InlineData("BackBot:Storage:Provider", "MySql", "Sqlite and PostgreSql")]
    [InlineData("BackBot:Storage:Durability", "Maybe", "Normal and Full")]
    [InlineData("BackBot:Storage:Durability", "9", "Normal and Full")]
    [InlineData("BackBot:Storage:Retention", "00:00:10", "00:01:00")]
    [InlineData("BackBot:Storage:PurgeInterval", "00:00:01", "00:01:00")]
    [InlineData("BackBot:Storage:CachedConversations", "0", "3 to")]
    [InlineData("BackBot:DataFolder", " ", "data")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Options((key, value)));
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_allowed_and_the_data_folder_is_a_key_of_its_own()
    {
        Assert.Equal((StorageProvider.Sqlite, "data"), (Options().Provider, Options().DataFolder));
        Assert.Equal("/elsewhere", Options(("BackBot:DataFolder", "/elsewhere")).DataFolder);
    }

    private static StorageOptions Options(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddLogging().AddBackBotStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
