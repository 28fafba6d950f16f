using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>Creates an empty one.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    [JsonPropertyName("continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }
}
