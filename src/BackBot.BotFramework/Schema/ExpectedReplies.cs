using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the response to a request with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    /// <summary>Creates an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
