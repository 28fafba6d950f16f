using BackBot.BotFramework.Json;
using CsCheck;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Json;

public class RoundTripTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char.Where(unit => !char.IsSurrogate(unit)), 0, 20];

    private static readonly Gen<ChannelAccount> Account = Gen.Select(Words, Words, (id, name) => new ChannelAccount(id, name, RoleTypes.User));

    private static readonly Gen<Activity> Activities = Gen.Select(
        Words,
        Words,
        Account,
        Gen.DateTimeOffset,
        Account.Array[0, 3],
        Gen.Select(Words, Words, (title, value) => new CardAction(ActionTypes.ImBack, title, value: value)).Array[0, 3],
        Gen.Bool,
        (text, id, from, time, members, buttons, flag) => new Activity(ActivityTypes.Message)
        {
            Text = text,
            Id = id,
            From = from,
            Timestamp = time,
            MembersAdded = members,
            SuggestedActions = new SuggestedActions(actions: buttons),
            HistoryDisclosed = flag,
            Value = new Dictionary<string, object> { [text] = id },
            Conversation = new ConversationAccount(flag, id: id),
        });

    [Fact]
    public void What_is_written_is_read_back_the_same() =>
        Activities.Sample(activity =>
        {
            var once = ActivityJson.Serialize(activity);
            var read = ActivityJson.Deserialize(once);

            return read.Text == activity.Text && read.Timestamp == activity.Timestamp && read.From.Name == activity.From.Name
                && once.AsSpan().SequenceEqual(ActivityJson.Serialize(read));
        });
}
