using Microsoft.Bot.Builder;
using Microsoft.Bot.Planted;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Surface;

public class SurfaceTests
{
    private static readonly OfficialSurface Official = OfficialSurface.Load();

    public static TheoryData<string> OurTypes() => [.. typeof(Activity).Assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith("Microsoft.Bot", StringComparison.Ordinal)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(OurTypes))]
    public void Every_public_member_is_an_official_one(string typeName)
    {
        var offences = Official.Offences(typeof(Activity).Assembly.GetType(typeName, throwOnError: true)!).ToList();

        Assert.True(offences.Count == 0, "Not in official-surface.txt:\n" + string.Join('\n', offences));
    }

    [Fact]
    public void Everything_else_is_in_a_namespace_of_our_own()
    {
        var strangers = typeof(Activity).Assembly.GetExportedTypes()
            .Where(type => !type.Namespace!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) && !type.Namespace!.StartsWith("BackBot.BotFramework", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void A_type_that_is_not_official_is_found()
    {
        Assert.NotEmpty(Official.Offences(typeof(NotOfficial)));
    }

    [Fact]
    public void A_wrong_signature_is_found_and_the_nearest_official_one_is_named()
    {
        var offences = Official.Offences(typeof(Microsoft.Bot.Builder.StorageExtensionsWrong)).ToList();

        Assert.Contains(offences, offence => offence.Contains("StorageExtensions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.Bot.Builder.IStorage.ReadAsync: Task<IDictionary<string, object>> (string[] keys, CancellationToken cancellationToken = default)", typeof(IStorage))]
    [InlineData("Microsoft.Bot.Builder.ITurnContext<T>: interface : ITurnContext", typeof(ITurnContext<>))]
    [InlineData("Microsoft.Bot.Builder.BotState.CachedBotState.ctor: (IDictionary<string, object> state = null)", typeof(BotState.CachedBotState))]
    [InlineData("Microsoft.Bot.Builder.BotAdapter.InvokeResponseKey: const string = \"BotFrameworkAdapter.InvokeResponse\"", typeof(BotAdapter))]
    public void The_notation_is_that_of_the_file(string line, Type type)
    {
        Assert.Contains(line, PublicSurface.Of(type));
    }
}
