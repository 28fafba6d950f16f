using Microsoft.Extensions.Options;

namespace BackBot.Channels.CheckIns;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class CheckInOptionsValidator : IValidateOptions<CheckInOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckInOptions options) =>
        options.Interval < TimeSpan.FromSeconds(1) || options.Interval > TimeSpan.FromHours(1)
            ? ValidateOptionsResult.Fail($"{CheckInOptions.Section}:Interval is '{options.Interval}'; allowed is 00:00:01 (a second) to 01:00:00.")
            : ValidateOptionsResult.Success;
}
