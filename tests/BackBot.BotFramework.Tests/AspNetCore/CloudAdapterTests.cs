using System.Security.Claims;
using System.Text;
using BackBot.BotFramework.Json;
using BackBot.BotFramework.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Moq;

namespace BackBot.BotFramework.Tests.AspNetCore;

public class CloudAdapterTests
{
    private const string Message = """{"type":"message","id":"1","text":"hi","conversation":{"id":"c"},"serviceUrl":"http://s","channelId":"msteams"}""";

    private readonly Mock<IConversations> _conversations = new();
    private readonly Authentication _authentication;
    private readonly CloudAdapter _adapter;

    public CloudAdapterTests()
    {
        var client = new Mock<IConnectorClient>();
        client.Setup(one => one.Conversations).Returns(_conversations.Object);
        _authentication = new Authentication(client.Object);
        _adapter = new CloudAdapter(_authentication);
        _conversations
            .Setup(one => one.ReplyToActivityWithHttpMessagesAsync("c", "1", It.IsAny<Activity>(), null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new HttpOperationResponse<ResourceResponse> { Body = new ResourceResponse("sent") });
    }

    [Fact]
    public async Task A_reply_leaves_through_the_connector()
    {
        ResourceResponse? sent = null;

        var (status, body) = await PostAsync(Message, async turn => sent = await turn.SendActivityAsync("hello"));

        Assert.Equal((200, ""), (status, body));
        Assert.Equal("sent", sent!.Id);
        _conversations.Verify(one => one.ReplyToActivityWithHttpMessagesAsync(
            "c", "1", It.Is<Activity>(reply => reply.Text == "hello"), null, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Expected_replies_are_the_body()
    {
        var (status, body) = await PostAsync(
            Message.Replace("\"type\"", "\"deliveryMode\":\"expectReplies\",\"type\"", StringComparison.Ordinal), turn => turn.SendActivityAsync("hello"));

        Assert.Equal(200, status);
        Assert.Equal("hello", Assert.Single(ActivityJson.Deserialize<ExpectedReplies>(Encoding.UTF8.GetBytes(body)).Activities).Text);
        _conversations.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_invokes_answer_is_the_response()
    {
        var (status, body) = await PostAsync(
            Message.Replace("message", "invoke", StringComparison.Ordinal),
            turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 201, Body = new { ok = true } } }));

        Assert.Equal((201, """{"ok":true}"""), (status, body));
    }

    [Fact]
    public async Task An_invoke_without_an_answer_is_501() =>
        Assert.Equal(501, (await PostAsync(Message.Replace("message", "invoke", StringComparison.Ordinal), _ => Task.CompletedTask)).Status);

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","conversation":{}}""")]
    public async Task A_body_that_is_no_activity_is_400(string body) => Assert.Equal(400, (await PostAsync(body, _ => Task.CompletedTask)).Status);

    [Fact]
    public async Task A_caller_who_may_not_is_401_and_the_bot_hears_nothing()
    {
        _authentication.Refuses = true;

        Assert.Equal(401, (await PostAsync(Message, _ => throw new InvalidOperationException("heard"))).Status);
    }

    [Fact]
    public async Task The_bots_own_error_is_not_taken_for_the_callers() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => PostAsync(Message, _ => throw new UnauthorizedAccessException()));

    [Fact]
    public async Task Only_posts_are_answered() => Assert.Equal(405, (await PostAsync(Message, _ => Task.CompletedTask, "GET")).Status);

    [Fact]
    public async Task The_bot_can_begin_and_continue_conversations()
    {
        _conversations
            .Setup(one => one.CreateConversationWithHttpMessagesAsync(It.IsAny<ConversationParameters>(), null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new HttpOperationResponse<ConversationResourceResponse> { Body = new ConversationResourceResponse(id: "new") });
        var seen = new List<string>();
        BotCallbackHandler see = (turn, _) =>
        {
            seen.Add($"{turn.Activity.Name} {turn.Activity.Conversation.Id}");
            return Task.CompletedTask;
        };

        await _adapter.CreateConversationAsync("app", "msteams", "http://s", null, new ConversationParameters(), see, TestContext.Current.CancellationToken);
        await _adapter.ContinueConversationAsync(
            "app", new ConversationReference(conversation: new ConversationAccount(id: "old"), serviceUrl: "http://s"), see, TestContext.Current.CancellationToken);

        Assert.Equal(["CreateConversation new", "ContinueConversation old"], seen);
    }

    private async Task<(int Status, string Body)> PostAsync(string body, Func<ITurnContext, Task> bot, string method = "POST")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var written = new MemoryStream();
        context.Response.Body = written;
        var answering = new Mock<IBot>();
        answering.Setup(one => one.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns((ITurnContext turn, CancellationToken _) => bot(turn));
        await _adapter.ProcessAsync(context.Request, context.Response, answering.Object, TestContext.Current.CancellationToken);
        await context.Response.BodyWriter.FlushAsync(TestContext.Current.CancellationToken);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(written.ToArray()));
    }

    private sealed class Authentication(IConnectorClient client) : BotFrameworkAuthentication
    {
        internal bool Refuses { get; set; }

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => Refuses
            ? throw new UnauthorizedAccessException()
            : Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = new Factory(client) });

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(client);
    }

    private sealed class Factory(IConnectorClient client) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) => Task.FromResult(client);
    }
}
