namespace BackBot.Dialogs.Tests;

public class JourneyTests
{
    public static TheoryData<string> All => [.. Journey.Names()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_journey_ends_where_a_clinician_expects_it(string name)
    {
        var journey = Journey.Load(name);

        var conversation = await new JourneyPlayer(journey).PlayAsync();

        Assert.Equal(journey.Disposition, conversation.Disposition);
        var outcome = conversation.Outcome!;
        Assert.Empty(journey.Because.Except(Strings(Conversation.Data(outcome, "because"))));
        Assert.Empty(journey.Rules.Except(Strings(Conversation.Data(outcome, "rules"))));
        var methods = Strings(Conversation.Data(outcome, "methods"));
        Assert.Empty(journey.Offered.Except(methods));
        Assert.Empty(journey.Never.Intersect(methods));
    }

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Journey.Names().Count() >= 60);

    private static HashSet<string> Strings(object? list) => [.. (IEnumerable<string>)list!];
}
