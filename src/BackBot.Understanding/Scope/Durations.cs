namespace BackBot.Understanding.Scope;

/// <summary>Days of a unit of time, as the answers count them: a week 7, a fortnight 14, a month 30, a year 365.</summary>
internal static class Durations
{
    /// <summary>"5d", "3w", "2y": days of a unit written as one letter behind its number; "m" could be minutes or months.</summary>
    public static double LetterDays(string letter) => letter switch
    {
        "d" => 1,
        "w" => 7,
        "y" => 365,
        "h" => 1 / 24.0,
        _ => 0,
    };

    /// <summary>Days of one unit; 0 when the word is no unit of a day or more, hours being fractions.</summary>
    public static double UnitDays(string word) => word switch
    {
        "hour" or "hours" or "hr" or "hrs" => 1 / 24.0,
        "minute" or "minutes" or "min" or "mins" or "second" or "seconds" or "sec" or "secs" => 1 / 1440.0,
        "day" or "days" or "night" or "nights" or "morning" or "mornings" or "evening" or "evenings" => 1,
        "week" or "weeks" or "wk" or "wks" => 7,
        "fortnight" or "fortnights" => 14,
        "month" or "months" or "mth" or "mths" or "mnth" or "mnths" or "mo" or "mos" => 30,
        "year" or "years" or "yr" or "yrs" => 365,
        "decade" or "decades" => 3650,
        _ => 0,
    };
}
