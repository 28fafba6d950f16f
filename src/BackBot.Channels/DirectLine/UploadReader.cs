using System.Text.Json;
using BackBot.BotFramework.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace BackBot.Channels.DirectLine;

/// <summary>Reads an upload to its end and keeps nothing of the files but that there were some: the bot then says that it can't look at them.</summary>
internal static class UploadReader
{
    private const int MaxFiles = 20;
    private const int MaxActivity = 64 * 1024;

    /// <exception cref="JsonException">The activity in it is none.</exception>
    /// <exception cref="InvalidDataException">It is no multipart body.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPartsAsync(request, cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw new InvalidDataException("The multipart body ends too soon.", e);
        }
    }

    private static async Task<Activity> ReadPartsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var activity = new Activity(ActivityTypes.Message);
        var files = new List<Attachment>();
        if (Boundary(request.ContentType) is { } boundary)
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (MediaTypeHeaderValue.TryParse(section.ContentType, out var type) && type.MediaType == Activity.ContentType)
                {
                    activity = await ReadActivityAsync(section.Body, cancellationToken);
                }
                else if (files.Count < MaxFiles)
                {
                    files.Add(new Attachment { ContentType = type?.MediaType.Value ?? "application/octet-stream" });
                }
            }
        }
        else
        {
            files.Add(new Attachment { ContentType = request.ContentType ?? "application/octet-stream" });
        }

        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        activity.Attachments = files;
        return activity;
    }

    private static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? boundary.Value
            : null;

    private static async Task<Activity> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (memory.Length + read > MaxActivity)
            {
                throw new JsonException("The activity of an upload is too large.");
            }

            memory.Write(buffer, 0, read);
        }

        return ActivityJson.Deserialize(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }
}
