namespace BackBot.Understanding.Tests;

/// <summary>What people say around a sign, much of it with a "no" or a "gone" of its own, neither takes the sign away nor brings one.</summary>
public class NeighbourTests
{
    private static readonly string[] Neighbours =
    [
        "and my back has gone", "and the back is killing me", "no idea why", "never had this before", "nothing helps", "painkillers don't help",
        "not sure what to do", "I'm not one to panic", "I don't want to bother the doctor", "haven't told anyone", "it won't go away", "no rush",
        "my dad never had it", "can you help", "what should I do", "I haven't slept", "I can't go to work", "not that anyone cares",
        "I'm never ill normally", "don't know what I did", "and I can't sit down", "it's not getting better", "hasn't gone away",
        "without any reason", "no matter what I do", "I don't like it", "nobody believes me", "and I'm worried", "thanks", "this isn't like me",
        "never felt anything like it", "I'm no expert", "I have no time for this", "is that bad", "should I worry", "no joke",
        "so no stretching for me", "I don't take anything for it", "which is not like me", "my doctor doesn't know", "is there nothing I can do",
        "I don't smoke", "no kids no job no hope", "I have not been to the gym", "and it isn't my mattress",
        "seeing the gp on monday", "hoping it's nothing serious", "I'm worried it's serious", "not that I'm complaining", "I don't know if that matters",
        "not exercising at the moment", "I haven't seen anyone about it", "I don't have insurance",
    ];

    /// <summary>What is guessed, feared or told of others in front; what is felt follows behind a mere comma.</summary>
    private static readonly string[] Before =
    [
        "could it be a slipped disc", "I'm worried it's serious", "I hope it's nothing serious", "didn't do anything to cause it", "google says it's sciatica",
        "my husband had the same", "my dad had cancer", "used to be fine", "had a scan last year", "if that helps", "I see the physio next week",
        "never been to a chiro", "I haven't told anyone", "I don't want to bother the doctor", "I used to run a lot",
    ];

    /// <summary>What is told of another time behind it.</summary>
    private static readonly string[] Behind = ["used to be fine", "had a scan last year", "had physio before", "I used to run a lot", "I'm booked for an mri", "thinking of having it scanned", "waiting for an mri", "booked in for a scan on monday"];

    [Theory]
    [InlineData("saddle_numbness", "I'm numb between my legs", "my private parts feel numb", "I can't feel when I wipe")]
    [InlineData("bladder_bowel_change", "I can't pee", "I've started leaking wee", "I lost control of my bowels", "haven't been able to pee properly since yesterday")]
    [InlineData("leg_weakness", "my left leg keeps giving way", "my foot drops when I walk", "I can't lift my foot")]
    [InlineData("bilateral_leg_symptoms", "both my legs are tingling", "pain down both legs")]
    [InlineData("fever_or_unwell", "I have a fever", "I've been shivering and feel ill")]
    [InlineData("recent_trauma", "I fell off a ladder yesterday", "I had a car crash on Monday")]
    [InlineData("cancer_history", "I've got bowel cancer", "I had breast cancer in 2012")]
    [InlineData("unexplained_weight_loss", "I've lost a stone without trying")]
    [InlineData("osteoporosis_or_steroids", "I have osteoporosis", "I take steroid tablets")]
    [InlineData("pregnancy", "I'm 20 weeks pregnant")]
    [InlineData("recent_surgery", "I had back surgery last month")]
    [InlineData("abdominal_or_chest_pain", "I have chest pain", "terrible pain in my stomach too")]
    [InlineData("night_pain", "it wakes me up at night")]
    [InlineData("radiating_leg_pain", "the pain shoots down my left leg", "sciatica down to my calf")]
    [InlineData("leg_numbness_or_tingling", "my foot is numb", "pins and needles in my toes")]
    public void A_sign_stays_a_sign(string fact, params string[] signs) => Assert.Empty(
        from sign in signs
        from neighbour in Neighbours
        from text in new[] { $"{sign}, {neighbour}", $"{sign}. {neighbour}", $"{neighbour}. {sign}", $"{sign} {neighbour}" }
        where Read(text, fact) != "true"
        select text);

    [Theory]
    [InlineData("leg_numbness_or_tingling", "my left foot is numb")]
    [InlineData("leg_weakness", "my right leg is weak")]
    [InlineData("radiating_leg_pain", "my leg hurts all the way down")]
    [InlineData("bladder_bowel_change", "my bladder keeps leaking")]
    [InlineData("saddle_numbness", "my saddle area is numb")]
    [InlineData("cancer_history", "I had breast cancer in 2012")]
    [InlineData("recent_surgery", "I had back surgery last month")]
    [InlineData("pregnancy", "I'm 20 weeks pregnant")]
    [InlineData("persistent", "my back has been stiff for three weeks")]
    public void A_sign_of_ones_own_stays_behind_and_before_a_comma(string fact, string sign) => Assert.Empty(
        from text in Before.Select(b => $"{b}, {sign}").Concat(Behind.Select(b => $"{sign}, {b}"))
        where Read(text, fact) != "true"
        select text);

    [Theory]
    [InlineData("saddle_numbness", "no numbness between my legs")]
    [InlineData("bladder_bowel_change", "I can pee fine", "no trouble with the toilet")]
    [InlineData("fever_or_unwell", "I don't have a fever", "no fever")]
    [InlineData("recent_trauma", "I didn't fall", "no accident")]
    [InlineData("cancer_history", "I've never had cancer")]
    [InlineData("unexplained_weight_loss", "I haven't lost any weight")]
    [InlineData("osteoporosis_or_steroids", "I don't have osteoporosis", "no steroid tablets")]
    [InlineData("pregnancy", "I'm not pregnant")]
    [InlineData("recent_surgery", "I've never had an operation")]
    [InlineData("abdominal_or_chest_pain", "no chest pain or stomach pain")]
    [InlineData("radiating_leg_pain", "no pain down my legs", "the pain doesn't go down my leg")]
    [InlineData("leg_numbness_or_tingling", "no numbness or tingling in my feet")]
    public void A_denial_stays_a_denial(string fact, params string[] denials) => Assert.Empty(
        from denial in denials
        from neighbour in Neighbours
        from text in new[] { $"{denial}, {neighbour}", $"{denial}. {neighbour}", $"{neighbour}. {denial}" }
        where Read(text, fact) != "false"
        select text);

    private static string? Read(string text, string fact) =>
        English.Understanding.Read(text).Facts.TryGetValue(fact, out var value) ? value.ToString() : null;
}
