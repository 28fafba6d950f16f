using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a test tells it: what is sent and what is expected. Every call returns the longer conversation; await it with <see cref="StartTestAsync"/>.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _soFar;

    /// <summary>Begins with a callback.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _callback = callback;
        _soFar = Task.CompletedTask;
    }

    /// <summary>Begins with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Goes on from a flow.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        _soFar = task ?? Task.CompletedTask;
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    /// <summary>Goes on from a flow.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>Completes when the conversation was as told, and throws when it was not.</summary>
    public Task StartTestAsync() => _soFar;

    /// <summary>The person says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>The person's client sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The person joins.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, CancellationToken.None);
    });

    /// <summary>Time passes, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The bot says this text.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot sends an activity of the same type with the same text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, null, description, timeout);

    /// <summary>The bot sends an activity that the comparer finds equal.</summary>
    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                var (wanted, got) = (expected.AsMessageActivity()?.Text?.Trim(), reply.AsMessageActivity()?.Text?.Trim());
                if (expected.Type != reply.Type || !(equalityComparer?.Equals(expected, reply) ?? wanted == got))
                {
                    throw new InvalidOperationException($"{description}\nExpected: {expected.Type}: {wanted}\nReceived: {reply.Type}: {got}");
                }
            },
            description,
            timeout);

    /// <summary>The bot sends an activity that the method accepts; it throws when it doesn't. The time is in milliseconds.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReplyAsync(timeout) ?? throw new InvalidOperationException($"{description}\nThe bot sent nothing within {timeout} ms.")));
    }

    /// <summary>The bot says a text with this in it.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                if (reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) != true)
                {
                    throw new InvalidOperationException($"{description}\nExpected to contain: {expected}\nReceived: {reply.AsMessageActivity()?.Text ?? reply.Type}");
                }
            },
            description,
            timeout);

    /// <summary>The bot says one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(reply.AsMessageActivity()?.Text))
                {
                    throw new InvalidOperationException(
                        $"{description}\nExpected one of: {string.Join(" | ", candidates)}\nReceived: {reply.AsMessageActivity()?.Text ?? reply.Type}");
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot says nothing for this many milliseconds.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
        {
            throw new InvalidOperationException($"{description}\nExpected nothing.\nReceived: {reply.AsMessageActivity()?.Text ?? reply.Type}");
        }
    });

    /// <summary>The person says something and the bot answers with this text.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected ?? throw new ArgumentNullException(nameof(expected)), description, timeout);

    /// <summary>The person says something and the bot answers with this activity.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected ?? throw new ArgumentNullException(nameof(expected)), description, timeout);

    /// <summary>The person says something and the bot answers with what the method accepts.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>A whole conversation: activities from the bot are expected, the others are sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsFromBot(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>A whole conversation, with a comparison of one's own.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsFromBot(activity)
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    private static bool IsFromBot(IActivity activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await _soFar;
            await next();
        },
        this);
}
