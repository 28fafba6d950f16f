namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: it goes into the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public InvokeResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body, written as JSON.</summary>
    public object Body { get; set; }

    /// <summary>True for 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
