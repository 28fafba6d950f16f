namespace BackBot.Understanding.Tests;

public sealed class IntentTests
{
    [Theory]
    [InlineData("I want to kill myself", Intent.Crisis)]
    [InlineData("call an ambulance", Intent.Emergency)]
    [InlineData("numb between my legs", Intent.Emergency)]
    [InlineData("my husband can't feel his private parts and can't wee", Intent.Emergency)]
    [InlineData("can I speak to a real person", Intent.WantsHuman)]
    [InlineData("start over", Intent.Restart)]
    [InlineData("go back", Intent.Back)]
    [InlineData("stop", Intent.Cancel)]
    [InlineData("help", Intent.Help)]
    [InlineData("why do you ask", Intent.Why)]
    [InlineData("why?", Intent.Why)]
    [InlineData("why not the foam roller?", Intent.Why)]
    [InlineData("what would change this?", Intent.WhatWouldChange)]
    [InlineData("What would have to be different?", Intent.WhatWouldChange)]
    [InlineData("I want to change my answer", Intent.ChangeAnswer)]
    [InlineData("delete my data", Intent.ForgetMe)]
    [InlineData("what do you know about me", Intent.WhatDoYouKnow)]
    [InlineData("my back is stiff, what should I do?", Intent.SymptomReport)]
    [InlineData("no numbness no leg pain, just want the knee to chest steps", Intent.AskMethod)]
    [InlineData("show me the cat cow", Intent.AskMethod)]
    [InlineData("how long do I hold the twist", Intent.AskQuestion)]
    [InlineData("thanks a lot", Intent.Thanks)]
    [InlineData("hiya", Intent.Greeting)]
    [InlineData("who won the match last night", Intent.OffTopic)]
    public void The_first_rule_that_fits_decides(string text, Intent intent) => Assert.Equal(intent, English.Understanding.Read(text).Intent);

    [Fact]
    public void A_wish_followed_by_a_symptom_keeps_both()
    {
        var reading = English.Understanding.Read("get me a human, my leg is tingling");
        Assert.Equal(Intent.WantsHuman, reading.Intent);
        Assert.Contains(Intent.SymptomReport, reading.OtherIntents);
        Assert.Contains("leg_numbness_or_tingling", reading.Facts);
    }

    [Fact]
    public void Every_intent_has_a_wire_name_that_leads_back()
    {
        foreach (var intent in Enum.GetValues<Intent>())
        {
            Assert.True(IntentNames.TryParse(intent.ToWire(), out var back));
            Assert.Equal(intent, back);
        }
    }
}
