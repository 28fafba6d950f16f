using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace BackBot.Defence;

/// <summary>
/// What nobody caught: the caller gets plain JSON without a word about the inside, the log gets where it happened but not what the exception says,
/// because that may hold a person's words.
/// </summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The middleware that calls this has cleared them.
        SafeHeaders.Add(httpContext.Response.Headers);
        if (exception is BadHttpRequestException bad)
        {
            httpContext.Response.StatusCode = bad.StatusCode;
            await Refusal.WriteAsync(httpContext.Response, "BadRequest", "The request can't be read.", cancellationToken);
            return true;
        }

        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        LogUnexpected(Where(exception));
        httpContext.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await Refusal.WriteAsync(httpContext.Response, "ServiceError", "Something went wrong here; try again.", cancellationToken);
        return true;
    }

    private static string Where(Exception exception)
    {
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            text.AppendLine().Append(e.GetType().FullName).AppendLine().Append(e.StackTrace);
        }

        return text.ToString();
    }

    [LoggerMessage(LogLevel.Error, "An unexpected error: {Where}")]
    private partial void LogUnexpected(string where);
}
