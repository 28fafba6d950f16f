using BackBot.Dialogs.CheckIns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Tests.CheckIns;

public sealed class CheckInTests
{
    [Fact]
    public async Task After_a_session_that_did_no_harm_it_is_offered_once()
    {
        var conversation = await AfterSessionAsync("better");

        Assert.Equal(CheckInMenu.Id, conversation.Question);

        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.No);
        Assert.Equal("next", conversation.Question);
        Assert.Null(conversation.LastData("schedule"));
    }

    [Fact]
    public async Task After_a_session_that_made_it_worse_it_is_not_offered()
    {
        var conversation = await AfterSessionAsync("worse");

        Assert.NotEqual(CheckInMenu.Id, conversation.Question);
    }

    [Theory]
    [InlineData("yes please")]
    [InlineData("Yes, ask me")]
    public async Task A_yes_plans_it_for_tomorrow(string yes)
    {
        var conversation = await AfterSessionAsync("better");

        await conversation.SayAsync(yes);

        var schedule = Schedule(conversation);
        Assert.Equal(CheckIn.EventName, schedule["kind"]);
        Assert.Equal(conversation.Clock.GetUtcNow().AddDays(1), DateTimeOffset.Parse((string)schedule["due"], null));
    }

    [Fact]
    public async Task Their_time_zone_alone_tells_what_time_it_is_for_the_person()
    {
        var conversation = await AfterSessionAsync("better");

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "yes please", LocalTimezone = "Asia/Tokyo" });

        // 14:00 in Greenwich is 23:00 there; nobody is asked after eight.
        Assert.Equal(DateTimeOffset.Parse("2026-03-03T20:00:00+09:00", null), DateTimeOffset.Parse((string)Schedule(conversation)["due"], null));
    }

    [Fact]
    public async Task The_next_day_it_asks_how_it_feels_and_worse_goes_back_through_the_questions()
    {
        var conversation = await AfterSessionAsync("better");
        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.Yes);
        conversation.Clock.Advance(TimeSpan.FromDays(1));

        await conversation.SendAsync(Due());
        Assert.Equal("feeling", conversation.Question);

        await conversation.AnswerAsync("feeling", "worse");
        Assert.NotNull(conversation.Outcome);
        Assert.NotEqual("feeling", conversation.Question);
        Assert.NotEqual(CheckInMenu.Id, conversation.Question);
    }

    [Fact]
    public async Task It_comes_once()
    {
        var conversation = await AfterSessionAsync("better");
        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.Yes);

        await conversation.SendAsync(Due());
        await conversation.SendAsync(Due());

        Assert.Empty(conversation.Said);
    }

    [Fact]
    public async Task One_word_stops_it()
    {
        var conversation = await AfterSessionAsync("better");
        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.Yes);

        await conversation.SayAsync("stop");

        var schedule = Schedule(conversation);
        Assert.Equal(CheckIn.EventName, schedule["kind"]);
        Assert.False(schedule.ContainsKey("due"));
        await conversation.SendAsync(Due());
        Assert.Empty(conversation.Said);
    }

    [Fact]
    public async Task After_forget_me_nothing_comes()
    {
        var conversation = await AfterSessionAsync("better");
        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.Yes);
        await conversation.SayAsync("forget me");

        await conversation.SendAsync(Due());

        Assert.Empty(conversation.Said);
    }

    [Fact]
    public async Task Nobody_who_said_no_is_asked()
    {
        var conversation = await AfterSessionAsync("better");
        await conversation.AnswerAsync(CheckInMenu.Id, CheckInMenu.No);

        await conversation.SendAsync(Due());

        Assert.Empty(conversation.Said);
    }

    [Theory]
    [InlineData("2026-03-02T14:30:00+01:00", "Europe/Berlin", "2026-03-03T14:30:00+01:00")]
    [InlineData("2026-03-02T23:59:00+01:00", "Europe/Berlin", "2026-03-03T20:00:00+01:00")]
    [InlineData("2026-03-02T03:00:00+01:00", "Europe/Berlin", "2026-03-03T09:00:00+01:00")]
    [InlineData("2026-03-28T14:30:00+01:00", "Europe/Berlin", "2026-03-29T14:30:00+02:00")]
    [InlineData("2026-03-02T14:30:00-05:00", null, "2026-03-03T14:30:00-05:00")]
    [InlineData("2026-03-02T14:30:00-05:00", "Nowhere/Land", "2026-03-03T14:30:00-05:00")]
    public void Tomorrow_is_the_same_time_by_the_persons_clock_within_the_day(string now, string? zone, string expected)
    {
        Assert.Equal(DateTimeOffset.Parse(expected, null), CheckIn.Tomorrow(DateTimeOffset.Parse(now, null), zone));
    }

    private static Activity Due() => new(ActivityTypes.Event) { Name = CheckIn.EventName };

    private static IDictionary<string, object> Schedule(Conversation conversation) => (IDictionary<string, object>)conversation.LastData("schedule")!;

    private static async Task<Conversation> AfterSessionAsync(string feeling)
    {
        var journey = Journey.Load("self-care-desk-worker-this-morning");
        var conversation = await new JourneyPlayer(journey).PlayAsync();
        await conversation.AnswerAsync("next", ((IReadOnlyList<string>)Conversation.Data(conversation.Outcome!, "methods")!)[0]);
        while (conversation.Question == "method_step")
        {
            await conversation.AnswerAsync("method_step", "next");
        }

        Assert.Equal("feeling", conversation.Question);
        await conversation.AnswerAsync("feeling", feeling);
        return conversation;
    }
}
