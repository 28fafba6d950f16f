namespace BackBot.Storage;

/// <summary>When what is written now is deleted.</summary>
internal static class Expiry
{
    private static readonly long Hour = (long)TimeSpan.FromHours(1).TotalMilliseconds;
    private static readonly long Minute = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    /// <summary>
    /// Unix milliseconds, rounded up to the hour, so that turns of the same hour leave the index of expiries alone; with a retention of less than a day,
    /// to the minute.
    /// </summary>
    public static long After(DateTimeOffset now, TimeSpan retention)
    {
        var exact = (now + retention).ToUnixTimeMilliseconds();
        var step = retention < TimeSpan.FromDays(1) ? Minute : Hour;
        return ((exact + step - 1) / step) * step;
    }
}
