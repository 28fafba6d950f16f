using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Adapters;

public class TestFlowTests
{
    private readonly TestFlow _flow = new(new TestAdapter(), async (turn, stop) =>
    {
        if (turn.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turn.SendActivityAsync("welcome", cancellationToken: stop);
        }
        else if (turn.Activity.Text is { Length: > 0 } text)
        {
            await turn.SendActivityAsync("echo " + text, cancellationToken: stop);
        }
    });

    [Fact]
    public Task A_conversation_as_it_is_told_passes() => _flow
        .SendConversationUpdate().AssertReply("welcome")
        .Test("a", "echo a")
        .Send("b").AssertReplyContains("b")
        .Send("c").AssertReplyOneOf(["no", "echo c"])
        .Send(new Activity { Text = "d" }).AssertReply(reply => Assert.Equal("echo d", reply.AsMessageActivity().Text))
        .Send("").AssertNoReply(timeout: 1)
        .StartTestAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_conversation_that_is_not_as_told_fails(int way)
    {
        var flow = _flow.Send("a");
        flow = way switch
        {
            0 => flow.AssertReply("echo b"),
            1 => flow.AssertReplyContains("x"),
            2 => flow.AssertReplyOneOf(["x"]),
            3 => flow.AssertNoReply(timeout: 1),
            _ => flow.AssertReply("echo a").AssertReply("more", timeout: 1),
        };

        await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync);
    }

    [Fact]
    public Task A_transcript_is_sent_and_compared() => _flow.Test([
        new Activity(ActivityTypes.Message) { Text = "a", From = new ChannelAccount("u", role: RoleTypes.User) },
        new Activity(ActivityTypes.Message) { Text = "echo a", From = new ChannelAccount("b", role: RoleTypes.Bot) }]).StartTestAsync();
}
