namespace BackBot.Configuration;

/// <summary>A start-up setting that cannot be used: which key, what it holds and what is allowed.</summary>
internal sealed class ConfigurationProblem(string key, string problem, string allowed)
    : Exception($"{key}: {problem} Allowed: {allowed} (appsettings.json, or the environment variable {key.Replace(":", "__", StringComparison.Ordinal)}).");
