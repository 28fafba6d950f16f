using Microsoft.Extensions.Options;

namespace BackBot.Channels.Turns;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class TurnOptionsValidator : IValidateOptions<TurnOptions>
{
    public ValidateOptionsResult Validate(string? name, TurnOptions options)
    {
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5))
        {
            return ValidateOptionsResult.Fail($"{TurnOptions.Section}:Timeout is '{options.Timeout}'; allowed is 00:00:01 (a second) to 00:05:00.");
        }

        return options.Reruns is < 1 or > 100
            ? ValidateOptionsResult.Fail($"{TurnOptions.Section}:Reruns is {options.Reruns}; allowed is 1 to 100.")
            : ValidateOptionsResult.Success;
    }
}
