using Microsoft.Playwright;

namespace BackBot.Browser.Tests;

/// <summary>Talks to the real bot through the real page.</summary>
public class ConversationTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_page_greets_and_asks_for_agreement()
    {
        var visitor = await VisitorAsync();

        await visitor.OpenAsync();

        await visitor.SeesAsync("call 999");
        await visitor.SeesButtonAsync("Under 18");
    }

    [Fact]
    public async Task A_mild_stiffness_is_led_to_a_finished_session()
    {
        var visitor = await VisitorAsync();

        await visitor.MildCaseAsync();
        await visitor.PressAsync("Start: Cat-cow");
        for (var step = 1; step < 5; step++)
        {
            await visitor.SeesStepAsync($"Step {step} of 5");
            await visitor.SeesStepAsync("Never force it");
            await visitor.PressAsync("Next");
        }

        await visitor.PressAsync("Finish");
        await visitor.SeesAsync("How does your back feel now?");
        await visitor.PressAsync("Better");
        await visitor.SeesAsync("Good to hear");
    }

    [Fact]
    public async Task Pain_down_a_leg_is_sent_to_a_professional_and_sees_no_stretch()
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();
        await visitor.NoneAsync(ChatVisitor.Danger);
        await visitor.NoneAsync(ChatVisitor.Background);
        await visitor.SeesAsync(ChatVisitor.Leg);
        await visitor.TickAsync("Pain that goes from your back or bottom down a leg");
        await visitor.SeesAsync(ChatVisitor.Strength);
        await visitor.PressAsync("3");
        await visitor.NoneAsync(ChatVisitor.Feel);

        await visitor.SeesOutcomeAsync("see_professional");
        await visitor.TypeAsync("just show me the twist anyway");

        await visitor.SeesAsync("show a stretch now");
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Start: ") }).CountAsync());
    }

    [Fact]
    public async Task An_emergency_is_shown_after_one_tick()
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();

        await visitor.TickAsync("New trouble with peeing or pooing, such as hard to start, leaking, or not feeling it");

        await visitor.SeesOutcomeAsync("emergency");
        await visitor.SeesAsync("Call 999 or go to the nearest emergency department");
    }

    [Theory]
    [InlineData("I can't feel anything between my legs when I wipe")]
    [InlineData("crushing chest pain and I feel faint")]
    public async Task On_a_small_phone_an_emergency_begins_at_the_top_of_the_screen_and_stays_there(string words)
    {
        var visitor = new ChatVisitor(await browser.VisitorAsync(360, 740));
        await visitor.AgreeAsync();

        await visitor.TypeAsync(words);
        await visitor.SeesOutcomeAsync("emergency");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Summary to take along" }).Last.WaitForAsync();

        Assert.InRange(await visitor.Page.EvaluateAsync<double>(TopOfAdviceAtRest), 0, 40);
    }

    [Fact]
    public async Task A_sign_typed_in_the_middle_of_a_stretch_stops_it()
    {
        var visitor = await VisitorAsync();
        await visitor.MildCaseAsync();
        await visitor.TypeAsync("can you show me the cat cow");
        await visitor.SeesStepAsync("Step 1 of 5");

        await visitor.PressAsync("Show the chat");
        await visitor.TypeAsync("oh no I've just wet myself without feeling it");

        await visitor.SeesOutcomeAsync("emergency");
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_and_changed()
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();
        await visitor.NoneAsync(ChatVisitor.Danger);
        await visitor.NoneAsync(ChatVisitor.Background);
        await visitor.NoneAsync(ChatVisitor.Leg);
        await visitor.SeesAsync(ChatVisitor.Strength);
        await visitor.PressAsync("6");
        await visitor.SeesAsync(ChatVisitor.Feel);

        await visitor.TypeAsync("go back");
        await visitor.PressAsync("3");
        await visitor.SeesAsync("Changed: pain 3 out of 10");
        await visitor.TypeAsync("change an answer");
        await visitor.PressAsync("Signs in a leg");

        await visitor.Page.GetByText(ChatVisitor.Leg).Nth(1).WaitForAsync();
    }

    [Fact]
    public async Task Reloading_the_page_goes_on_where_it_was()
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();
        await visitor.NoneAsync(ChatVisitor.Danger);
        await visitor.SeesAsync(ChatVisitor.Background);

        await visitor.Page.ReloadAsync();

        await visitor.NoneAsync(ChatVisitor.Background);
        await visitor.SeesAsync(ChatVisitor.Leg);
    }

    [Theory]
    [InlineData("asdf qwer zxcv")]
    [InlineData("😀😀")]
    [InlineData("what is the weather like")]
    public async Task Nonsense_gets_the_question_again(string nonsense)
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();

        await visitor.TypeAsync(nonsense);

        await visitor.Page.GetByText(ChatVisitor.Danger).Nth(1).WaitForAsync();
    }

    [Fact]
    public async Task Ten_thousand_characters_get_a_kind_answer_and_the_question_again()
    {
        var visitor = await VisitorAsync();
        await visitor.AgreeAsync();

        await visitor.TypeAsync(string.Concat(Enumerable.Repeat("blah ", 2000)));

        await visitor.Page.GetByText(ChatVisitor.Danger).Nth(1).WaitForAsync();
    }

    private async Task<ChatVisitor> VisitorAsync() => new(await browser.VisitorAsync());

    // How far below the top of the transcript the advice begins, in pixels, once nothing has moved for a second's worth of frames.
    private const string TopOfAdviceAtRest = """
        () => new Promise((done) => {
          const transcript = document.querySelector('#webchat .webchat__basic-transcript__scrollable');
          let last = -1, still = 0;
          const look = () => {
            still = transcript.scrollTop === last ? still + 1 : 0;
            last = transcript.scrollTop;
            if (still < 60) return requestAnimationFrame(look);
            done(document.querySelector('.outcome .level').getBoundingClientRect().top - transcript.getBoundingClientRect().top);
          };
          look();
        })
        """;
}
