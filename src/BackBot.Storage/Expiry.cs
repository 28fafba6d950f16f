namespace BackBot.Storage;

/// <summary>When what is written now is deleted.</summary>
internal static class Expiry
{
    private static readonly long Hour = (long)TimeSpan.FromHours(1).TotalMilliseconds;

    /// <summary>Unix milliseconds, rounded up to the hour: turns of the same hour leave the index of expiries alone.</summary>
    public static long After(DateTimeOffset now, TimeSpan retention)
    {
        var exact = (now + retention).ToUnixTimeMilliseconds();
        return ((exact + Hour - 1) / Hour) * Hour;
    }
}
