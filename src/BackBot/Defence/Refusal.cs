using System.Text.Json;

namespace BackBot.Defence;

/// <summary>A refusal in the form that Direct Line's clients know.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpResponse response, string code, string message, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(new { error = new { code, message } }), cancellationToken).AsTask();
    }
}
