using System.Globalization;

namespace BackBot.Understanding.Tests;

/// <summary>
/// Each sign told in the ways that people tell, deny, end and ask of anything: what a sentence around it says of it does not depend on which sign
/// it is. <c>{0}</c> is the sign with its article, <c>{1}</c> without.
/// </summary>
public class FrameTests
{
    private static readonly (string Fact, string Sign)[] Signs =
    [
        ("saddle_numbness", "numbness between my legs"), ("saddle_numbness", "numbness around my bum"), ("bladder_bowel_change", "trouble peeing"), ("bladder_bowel_change", "loss of bladder control"),
        ("leg_weakness", "weakness in my left leg"), ("leg_weakness", "a weak foot"), ("radiating_leg_pain", "pain down my right leg"), ("radiating_leg_pain", "sciatica"),
        ("leg_numbness_or_tingling", "tingling in my foot"), ("fever_or_unwell", "a fever"), ("fever_or_unwell", "a temperature"), ("abdominal_or_chest_pain", "chest pain"),
        ("abdominal_or_chest_pain", "tummy pain"), ("osteoporosis_or_steroids", "osteoporosis"), ("cancer_history", "cancer"), ("unexplained_weight_loss", "unexplained weight loss"),
    ];

    [Fact]
    public void A_denied_sign_is_absent() => Assert.Empty(Wrong(Frames.Denials, Signs, "false"));

    [Fact]
    public void A_sign_that_is_over_is_absent() => Assert.Empty(Wrong(Frames.Ends, Signs.Where(s => s.Fact is not ("osteoporosis_or_steroids" or "cancer_history" or "unexplained_weight_loss")), "false"));

    [Fact]
    public void A_reported_sign_is_there() => Assert.Empty(Wrong(Frames.Reports, Signs, "true"));

    [Fact]
    public void A_sign_asked_about_or_feared_is_left_open() => Assert.Empty(Wrong(Frames.Questions, Signs, null));

    [Fact]
    public void Of_two_signs_one_is_there_and_one_is_not() => Assert.Empty(
        from there in Signs
        from absent in Signs
        where there.Fact != absent.Fact
        from pair in Frames.Pairs
        let text = string.Format(CultureInfo.InvariantCulture, pair, Bare(there.Sign), Bare(absent.Sign))
        where Read(text, there.Fact) != "true" || Read(text, absent.Fact) != "false"
        select text);

    private static IEnumerable<string> Wrong(string[] frames, IEnumerable<(string Fact, string Sign)> signs, string? expected) =>
        from sign in signs
        from frame in frames
        let text = string.Format(CultureInfo.InvariantCulture, frame, sign.Sign, Bare(sign.Sign))
        where Read(text, sign.Fact) != expected
        select $"{text}: {Read(text, sign.Fact) ?? "nothing"}";

    private static string Bare(string sign) => sign.StartsWith("a ", StringComparison.Ordinal) ? sign[2..] : sign;

    private static string? Read(string text, string fact) =>
        English.Understanding.Read(text).Facts.TryGetValue(fact, out var value) ? value.ToString() : null;
}
