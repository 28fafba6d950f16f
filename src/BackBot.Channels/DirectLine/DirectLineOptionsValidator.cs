using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var failures = new List<string>();
        Check(!options.RequireSecret || !string.IsNullOrEmpty(options.Secret), "RequireSecret", "true, but there is no Secret", "false, or a Secret");
        Check(string.IsNullOrEmpty(options.Secret) || options.Secret.Length >= 16, "Secret", "too short", "16 characters or more");
        Check(
            options.PublicUrl is null || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
            "PublicUrl", $"'{options.PublicUrl}'", "an address that begins with http:// or https://");
        foreach (var origin in options.AllowedOrigins)
        {
            Check(
                origin == "*" || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.AbsolutePath == "/" && site.Scheme is "http" or "https"),
                "AllowedOrigins", $"'{origin}'", "* or sites without a path, for example https://blog.example");
        }

        Between("TokenLifetime", options.TokenLifetime, TimeSpan.FromMinutes(20), TimeSpan.FromDays(1));
        Between("RefreshWithin", options.RefreshWithin, options.TokenLifetime, TimeSpan.FromDays(3653));
        Between("PingInterval", options.PingInterval, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
        Between("MaxBodyBytes", options.MaxBodyBytes, 16L * 1024, 16L * 1024 * 1024);
        Between("MaxUploadBytes", options.MaxUploadBytes, 16L * 1024, 1024L * 1024 * 1024);
        Between("MaxTextLength", options.MaxTextLength, 10_000, 1_000_000);
        Between("SocketsPerConversation", options.SocketsPerConversation, 2, 1000);
        Between("MessagesPerMinute", options.MessagesPerMinute, 1, 1_000_000);
        Between("TokensPerMinute", options.TokensPerMinute, 1, 1_000_000);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Between<T>(string key, T value, T low, T high)
            where T : IComparable<T> =>
            Check(value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0, key, value.ToString()!, $"{low} to {high}");

        void Check(bool holds, string key, string value, string allowed)
        {
            if (!holds)
            {
                failures.Add($"{DirectLineOptions.Section}:{key} is {value}; allowed is {allowed}.");
            }
        }
    }
}
