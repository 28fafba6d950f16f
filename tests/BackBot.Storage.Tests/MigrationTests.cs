using System.Security.Cryptography;

namespace BackBot.Storage.Tests;

public class MigrationTests
{
    /// <summary>A script that ran somewhere never runs again: what must change goes into a new one, and its hash is added here.</summary>
    [Theory]
    [InlineData("Sqlite", "0001_conversations.sql", "69eb4ce04501fd6462d6971466ea43d73fb34cfad30089049afc7d7c041eb5cb")]
    [InlineData("Sqlite", "0002_forgotten_people.sql", "1fd5dd82ce6cddc683e84eab09929de870209fa51f8aaad034008dda6332ec61")]
    [InlineData("Sqlite", "0003_activities_by_time.sql", "4e701c62fd37a52a01bcff5431acf2d9acbcb0d9edaacde2392c8bf96c87aaac")]
    [InlineData("PostgreSql", "0001_conversations.sql", "78e747e0d552b9c7938e2e9c0084b48745020275656ac5457fa846104d1f6f91")]
    [InlineData("PostgreSql", "0002_forgotten_people.sql", "23ee3d78bd104b5579d0cd1bba74b364cf8a774cccdbfc1165dea319b5c18220")]
    [InlineData("PostgreSql", "0003_activities_by_time.sql", "ce164e0a0d3924350baccac2914ec336d7b3c4ed2c092bb12b09c329868c537d")]
    public void A_script_that_shipped_is_never_changed(string provider, string script, string hash)
    {
        using var content = EarlierSchema.Open(provider, script);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    [Fact]
    public void Both_databases_have_the_same_scripts_and_each_one_is_known_here()
    {
        var known = typeof(MigrationTests).GetMethod(nameof(A_script_that_shipped_is_never_changed))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
            .Select(arguments => $"{arguments[0].Value} {arguments[1].Value}");
        string[] shipped = [.. EarlierSchema.Scripts("Sqlite").Select(name => "Sqlite " + name), .. EarlierSchema.Scripts("PostgreSql").Select(name => "PostgreSql " + name)];
        Assert.Equal(shipped.Order(), known.Order());
        Assert.Equal(EarlierSchema.Scripts("Sqlite").Order(), EarlierSchema.Scripts("PostgreSql").Order());
    }
}
