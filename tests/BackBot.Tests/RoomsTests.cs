using System.Reflection;

namespace BackBot.Tests;

/// <summary>Who may know whom (docs/adr/0001).</summary>
public class RoomsTests
{
    private static readonly string[] Rooms =
        ["BackBot.Triage", "BackBot.Content", "BackBot.Understanding", "BackBot.BotFramework", "BackBot.Channels", "BackBot.Storage", "BackBot.Dialogs", "BackBot"];

    public static TheoryData<string, string[]> Allowed => new()
    {
        { "BackBot.Triage", [] },
        { "BackBot.Content", ["BackBot.Triage"] },
        { "BackBot.Understanding", ["BackBot.Triage"] },
        { "BackBot.BotFramework", [] },
        { "BackBot.Storage", ["BackBot.BotFramework"] },
        { "BackBot.Channels", ["BackBot.BotFramework", "BackBot.Storage"] },
        { "BackBot.Dialogs", ["BackBot.Triage", "BackBot.Content", "BackBot.Understanding", "BackBot.BotFramework"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_room_knows_only_the_rooms_it_may(string room, string[] allowed)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies().Select(assembly => assembly.Name!).Intersect(Rooms);

        Assert.Empty(known.Except(allowed));
    }

    [Fact]
    public void Triage_does_no_input_or_output()
    {
        string[] forbidden = ["System.Net", "System.IO.FileSystem", "System.Console", "Microsoft.Extensions", "Microsoft.AspNetCore", "System.Data"];

        var references = Assembly.Load("BackBot.Triage").GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => forbidden.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
