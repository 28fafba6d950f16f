using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Teams;

/// <summary>Talks to the real bot through Microsoft's own Teams client.</summary>
public class PlaygroundTests(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    [Fact]
    public async Task One_welcome_although_every_start_tells_twice_of_the_installation()
    {
        await using var person = await teams.PersonAsync();
        await person.AgreeAsync();
        var greetings = await GreetingsAsync(person);
        await person.PictureAsync("welcome");

        await person.OpenAsync();
        await person.TypeAsync("none of these");
        await person.SeesAsync(ChatVisitor.Background);

        Assert.Equal(1, greetings);
        Assert.Equal(0, await GreetingsAsync(person));
    }

    [Fact]
    public async Task A_mild_stiffness_is_led_by_buttons_to_a_finished_session_and_a_check_in_that_one_word_stops()
    {
        await using var person = await teams.PersonAsync();
        await person.MildCaseAsync();
        await person.PictureAsync("advice");

        await person.PressAsync("Start: Cat-cow");
        for (var step = 1; step <= 5; step++)
        {
            await person.SeesAsync($"Cat-cow: Step {step} of 5");
            await person.SeesDrawingAsync();
            await person.PictureAsync($"step-{step}");
            await person.PressAsync(step < 5 ? "Next" : "Finish");
        }

        await person.SeesAnsweredAsync("Finish");
        await person.SeesAsync("How does your back feel now?");
        await person.PressAsync("Better");
        await person.SeesAsync("Shall I ask tomorrow how it went?");
        await person.PressAsync("Yes, ask me");
        await person.SeesAsync("ask you once, tomorrow");
        await person.TypeAsync("stop");
        await person.SeesAsync("Okay, I've stopped");
        await person.PictureAsync("check-in");
    }

    [Fact]
    public async Task The_same_is_told_in_words()
    {
        await using var person = await teams.PersonAsync();
        await person.SeesAsync(TeamsPerson.Greeting);
        await person.TypeAsync("yes");
        await person.AnswerInWordsAsync(ChatVisitor.Danger, "no, nothing like that");
        await person.AnswerInWordsAsync(ChatVisitor.Background, "none");
        await person.AnswerInWordsAsync(ChatVisitor.Leg, "no");
        await person.AnswerInWordsAsync(ChatVisitor.Strength, "2");
        await person.AnswerInWordsAsync(ChatVisitor.Feel, "none of these");
        await person.AnswerInWordsAsync(ChatVisitor.Duration, "since yesterday");
        await person.AnswerInWordsAsync(ChatVisitor.Abilities, "none of these");

        await person.SeesAsync("A gentle stretch is fine");
        await person.PictureAsync("in-words");
    }

    [Fact]
    public async Task Pain_down_a_leg_is_sent_to_a_professional_and_sees_no_stretch()
    {
        await using var person = await teams.PersonAsync();
        await person.AgreeAsync();
        await person.AnswerAsync(ChatVisitor.Danger, "None of these");
        await person.AnswerAsync(ChatVisitor.Background, "None of these");
        await person.SeesAsync(ChatVisitor.Leg);
        await person.TickAsync("Pain that goes from your back or bottom down a leg");
        await person.AnswerAsync(ChatVisitor.Strength, "3");
        await person.AnswerAsync(ChatVisitor.Feel, "None of these");
        await person.SeesAsync("See a chiropractor or physical therapist first");
        await person.PictureAsync("redirect");

        await person.TypeAsync("just show me the twist anyway");

        await person.SeesAsync("show a stretch now");
        Assert.Equal(0, await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Start: ") }).CountAsync());
    }

    [Fact]
    public async Task A_sign_typed_in_the_middle_of_a_stretch_stops_it_and_the_old_buttons_do_not_bring_it_back()
    {
        await using var person = await teams.PersonAsync();
        await person.MildCaseAsync();
        await person.PressAsync("Start: Cat-cow");
        await person.SeesAsync("Cat-cow: Step 1 of 5");

        await person.TypeAsync("oh no I've just wet myself without feeling it");
        await person.SeesAsync("Call 911 or go to");
        await person.PictureAsync("emergency");
        await person.PressAsync("Next");

        await person.SeesAsync("That question is already answered");
        Assert.Equal(0, await person.CountAsync("Cat-cow: Step 2 of 5"));
    }

    [Fact]
    public async Task In_a_group_it_says_kindly_that_health_is_private_and_asks_nothing()
    {
        await using var person = await teams.PersonAsync();
        await person.EnterGroupAsync("I only talk about backs in private");

        await person.MentionAsync("my leg is numb");

        await person.Page.GetByText("I only talk about backs in private").Nth(1).WaitForAsync();
        await person.PictureAsync("group");
        await person.SeesAsync("Go on in private");
        Assert.Equal(0, await person.CountAsync(ChatVisitor.Danger));
        Assert.Equal(0, await GreetingsAsync(person));
    }

    [Fact]
    public async Task Uninstalling_forgets_the_person_and_whoever_comes_back_is_welcomed_anew()
    {
        await using var person = await teams.PersonAsync();
        await person.AgreeAsync();
        await person.AnswerAsync(ChatVisitor.Danger, "None of these");

        await person.TellAsync("Uninstall application");
        await person.TellAsync("Install application");

        await person.Page.GetByText(TeamsPerson.Greeting).Nth(1).WaitForAsync();
        await person.PressAsync("Yes, 18 or over");
        await person.Page.GetByText(ChatVisitor.Danger).Nth(1).WaitForAsync();
        await person.PictureAsync("reinstalled");
    }

    private static Task<int> GreetingsAsync(TeamsPerson person) => person.CountAsync(TeamsPerson.Greeting);
}
