using Microsoft.Extensions.Options;

namespace BackBot.Channels.Connector;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var failures = new List<string>();
        foreach (var host in options.TrustedHosts)
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            {
                failures.Add($"{ConnectorOptions.Section}:TrustedHosts holds '{host}'; allowed are host names without scheme, port or path.");
            }
        }

        Between("AttemptTimeout", options.AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        Between("Retries", options.Retries, 0, 10);
        Between("DeliveriesPerHost", options.DeliveriesPerHost, 1, 1000);
        Between("GiveUpAfter", options.GiveUpAfter, TimeSpan.FromHours(1), TimeSpan.FromDays(30));
        Between("OutboxInterval", options.OutboxInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Between("MaxBodyBytes", options.MaxBodyBytes, 16L * 1024, 16L * 1024 * 1024);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Between<T>(string key, T value, T low, T high)
            where T : IComparable<T>
        {
            if (value.CompareTo(low) < 0 || value.CompareTo(high) > 0)
            {
                failures.Add($"{ConnectorOptions.Section}:{key} is {value}; allowed is {low} to {high}.");
            }
        }
    }
}
