using System.Globalization;

namespace BackBot.Understanding.Tests;

/// <summary>
/// Each sign told in the ways that people tell, deny, end and ask of anything: what a sentence around it says of it does not depend on which sign
/// it is. <c>{0}</c> is the sign with its article, <c>{1}</c> without.
/// </summary>
public class FrameTests
{
    private static readonly string[] Denials =
    [
        "no {1}", "I have no {1}", "I don't have {0}", "I do not have any {1}", "haven't got any {1}", "I haven't had any {1}", "there's no {1}",
        "there isn't any {1}", "never had any {1}", "without any {1}", "I've not noticed any {1}", "can't say I have {0}", "zero {1}",
        "definitely no {1}", "no sign of {1}", "{0}? no", "{1}: none", "{1} - nope", "as for {1}, no", "thankfully no {1}",
        "the doctor asked about {1} and I said no", "no {1} or anything", "nothing like {1}", "I don't suffer from {1}", "I wouldn't say I have {0}",
        "I don't think I have {0}", "never experienced {1}", "no {1} whatsoever", "no {1} that I know of", "not aware of any {1}",
        "haven't noticed {0}", "no {1} so far", "no {1} yet", "no more {1}", "I no longer have {0}", "stiff but no {1}",
        "bad back, no {1}, otherwise ok", "I'm stiff without {0}", "hi, stiff back here, no {1}", "it's stiff, I don't get {0}", "don't get {0}",
        "dont have {0}", "havent got {0}", "not experiencing {1}", "no problems with {1}", "neither stiffness nor {1}", "i have not got {0}",
        "nope, no {1}", "none of that {1}", "No, I don't have {0}", "no i dont get any {1}", "no {1} at all", "no {1} here",
        "no {1} as far as I can tell", "I am not having {0}", "I deny {0}", "denies {1}", "absence of {1}", "{1} absent", "{1} is not a problem",
        "{1} not an issue", "{1} never", "I've never had {0}", "never {1}", "{1} no", "{1}, not really", "{1} not present", "no new {1}",
        "I checked for {1}, nothing",
    ];

    private static readonly string[] Ends =
    [
        "the {1} has gone", "the {1} went away last week", "had {0} but it's gone now", "I had {0} last week but it has cleared up completely",
        "the {1} is gone", "{1} cleared up", "{1} disappeared after two days", "I used to have {0} but not any more",
        "I used to have {0}, not anymore", "{1} has settled", "no longer any {1}", "I had {0} yesterday, none today", "{0} has completely resolved",
        "that {1} I had is gone",
    ];

    private static readonly string[] Reports =
    [
        "I have {0}", "I've got {0}", "got {0}", "there is {0}", "a bit of {1}", "{0} since yesterday", "started with {0} this morning",
        "noticed {0} this morning", "now there's {0} too", "{1} yes", "{0}? yes", "{1}: yes", "yes to {1}", "I do have {0}", "I still have {0}",
        "the {1} won't go away", "I can't deny I have {0}", "no relief from the {1}", "nothing helps the {1}", "not only stiffness but also {0}",
        "no rash but {0}", "apart from {0} I'm fine", "nothing apart from {0}", "my only problem is {0}", "I should mention {0}",
        "the {1} hasn't gone away", "the {1} is no better", "the {1} isn't going", "I don't like this {1}", "woke up with {0}", "{1}!!",
        "{1} on and off", "the {1} comes and goes", "occasional {1}", "{1} again", "ever since I've had {0}", "no idea why I have {0}",
        "don't know why I've got {0}", "not sure what to do about the {1}", "can I stretch with {0}", "I've had {0} for two days",
        "this {1} is driving me mad", "the {1} is getting worse", "the {1} is getting better but still there", "the {1} has not stopped",
        "{1} hasn't stopped", "{1} doesn't stop", "{1} not going away", "I'd forgotten to say I've {0}", "oh and {0}", "also {0}", "and {0}",
        "plus {0}", "with {0}", "been having {0}", "I've been having {0}", "ive had {0} since monday", "have {0}", "stiff with {0}",
        "it comes with {0}", "how do I stop the {1}", "is it normal that I have {0}", "why do I have {0}", "my back is fine but I have {0}",
        "it is the {1} that worries me", "I'm suffering from {0}", "there seems to be {0}", "I think I have {0}", "maybe {0}", "no injury, just {0}",
        "no, but I have {0}", "no wait, I do have {0}", "I said no {1} but actually I have it", "I lied, I do have {0}",
        "I can't sleep because of {0}", "no stretch helps my {1}", "never thought I'd have {0}", "never without {0}", "{0}, no doubt",
        "there's no denying the {1}", "without a doubt {0}", "not a day goes by without {0}", "I wouldn't be here if I didn't have {0}",
    ];

    private static readonly string[] Questions =
    [
        "if I had {0} I'd call someone", "does cracking cause {1}?", "can you get {0} from stretching?", "what if I get {0}?",
        "I'm scared of getting {0}", "what should I do if I get {0}", "should I stop if there is {0}?", "tell me about {1}",
        "why does it cause {1}?", "I read that {1} is serious", "the leaflet mentions {1}", "do people with {1} do this stretch?",
        "how would I know if I had {0}?",
    ];

    private static readonly string[] Pairs =
    [
        "{0} but no {1}", "{0} without {1}", "I have {0} without any {1}", "I have {0}, no {1} though", "I have {0} but don't have {1}", "{0} yes, {1} no", "{0}: yes. {1}: no.",
        "yes to {0}, no to {1}", "yes {0}, no {1}", "there's {0}. There's no {1}.", "besides {0} there is no {1}", "apart from {0}, no {1}", "I've got {0} but haven't noticed any {1}",
        "{0} since monday, {1} never", "all I have is {0}, no {1}", "definitely {0}, definitely not {1}", "{0}? yes. {1}? no.", "no {1} but {0}", "no {1}, just {0}", "I don't have {1} but I do have {0}",
        "I don't have {1}, I have {0}", "it's not {1}, it's {0}", "not {1}, more {0}", "no to {1}, yes to {0}", "I have no {1}. I do have {0}.", "not {1} but {0}",
        "as for {1}, none. as for {0}, some", "no {1}, {0} though", "no {1} yet but {0}", "{1}? no. {0}? yes.", "I've never had {1} but I have had {0} for a week",
        "the doctor ruled out {1} but I still have {0}", "actually no {1}, but {0}", "well no {1} but {0}", "{0}, actually no {1}", "{0}, wait no {1}",
    ];

    private static readonly (string Fact, string Sign)[] Signs =
    [
        ("saddle_numbness", "numbness between my legs"), ("saddle_numbness", "numbness around my bum"), ("bladder_bowel_change", "trouble peeing"), ("bladder_bowel_change", "loss of bladder control"),
        ("leg_weakness", "weakness in my left leg"), ("leg_weakness", "a weak foot"), ("radiating_leg_pain", "pain down my right leg"), ("radiating_leg_pain", "sciatica"),
        ("leg_numbness_or_tingling", "tingling in my foot"), ("fever_or_unwell", "a fever"), ("fever_or_unwell", "a temperature"), ("abdominal_or_chest_pain", "chest pain"),
        ("abdominal_or_chest_pain", "tummy pain"), ("osteoporosis_or_steroids", "osteoporosis"), ("cancer_history", "cancer"), ("unexplained_weight_loss", "unexplained weight loss"),
    ];

    [Fact]
    public void A_denied_sign_is_absent() => Assert.Empty(Wrong(Denials, Signs, "false"));

    [Fact]
    public void A_sign_that_is_over_is_absent() => Assert.Empty(Wrong(Ends, Signs.Where(s => s.Fact is not ("osteoporosis_or_steroids" or "cancer_history" or "unexplained_weight_loss")), "false"));

    [Fact]
    public void A_reported_sign_is_there() => Assert.Empty(Wrong(Reports, Signs, "true"));

    [Fact]
    public void A_sign_asked_about_or_feared_is_left_open() => Assert.Empty(Wrong(Questions, Signs, null));

    [Fact]
    public void Of_two_signs_one_is_there_and_one_is_not() => Assert.Empty(
        from there in Signs
        from absent in Signs
        where there.Fact != absent.Fact
        from pair in Pairs
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
