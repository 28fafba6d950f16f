using System.Text;
using System.Text.Json;
using BackBot.BotFramework.Json;
using CsCheck;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Json;

public class HostileJsonTests
{
    private static readonly string[] Names =
        ["type", "text", "value", "channelData", "from", "conversation", "attachments", "entities", "timestamp", "membersAdded", "suggestedActions", "historyDisclosed", "x"];

    /// <summary>Pieces of JSON, right and wrong, put together at random.</summary>
    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (1, inner.Array[0, 3].Select(items => "[" + string.Join(',', items) + "]")),
            (2, Gen.Select(OneOf(Names), inner).Array[0, 4].Select(ToObject))));

    private static Gen<string> Scalar => OneOf(
        "null", "true", "0", "-1", "1e400", "123456789012345678901234567890", "1.5", "\"\"", "\"message\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"",
        "\"2026-13-99\"", "{}", "[]", "\"mention\"", "NaN", "'x'", "\"\u202e\"", "\"2026-11-23T05:01:15Z\"");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"text\":{}}")]
    [InlineData("{\"from\":\"me\"}")]
    [InlineData("{\"attachments\":{}}")]
    [InlineData("{\"entities\":[1]}")]
    [InlineData("{\"entities\":[{\"type\":{}}]}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"historyDisclosed\":\"yes\"}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"value\":{\"a\":\"\\udc00\"}}")]
    [InlineData("{\"value\":\"\\ud800\\u0041\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} x")]
    public void What_is_wrong_gives_a_JsonException(string json) => Assert.Throws<JsonException>(() => ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_UTF8_give_a_JsonException() =>
        Assert.Throws<JsonException>(() => ActivityJson.Deserialize([.. "{\"value\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8]));

    [Fact]
    public void Deep_nesting_gives_a_JsonException() =>
        Assert.Throws<JsonException>(() => ActivityJson.Deserialize(Encoding.UTF8.GetBytes("{\"value\":" + new string('[', 100_000))));

    [Theory]
    [InlineData("{\"text\":\"\\ud83d\\ude00\"}", "😀")]
    [InlineData("{\"text\":\"\\\\ud800\"}", "\\ud800")]
    public void A_whole_pair_and_an_escaped_backslash_are_fine(string json, string text) =>
        Assert.Equal(text, ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json)).Text);

    [Fact]
    public void A_half_pair_in_our_own_text_leaves_as_valid_JSON()
    {
        var bytes = ActivityJson.Serialize(new Activity(ActivityTypes.Message) { Text = "a\ud800b" });

        Assert.Equal("a\ufffdb", ActivityJson.Deserialize(bytes).Text);
    }

    [Fact]
    public void Any_input_is_read_or_refused_and_what_is_read_can_be_used_and_written() =>
        Gen.Select(OneOf(Names), Value).Array[0, 6].Select(ToObject).Sample(
            json =>
            {
                Activity activity;
                try
                {
                    activity = ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json));
                }
                catch (JsonException)
                {
                    return;
                }

                activity.HasContent();
                activity.GetMentions();
                activity.CreateReply("x");
                ActivityJson.Deserialize(ActivityJson.Serialize(activity));
            },
            iter: 20_000);

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 60].Sample(
            bytes =>
            {
                try
                {
                    ActivityJson.Deserialize(bytes);
                }
                catch (JsonException)
                {
                    return;
                }
            },
            iter: 20_000);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string ToObject((string Name, string Value)[] properties) =>
        "{" + string.Join(',', properties.Select(property => $"\"{property.Name}\":{property.Value}")) + "}";
}
