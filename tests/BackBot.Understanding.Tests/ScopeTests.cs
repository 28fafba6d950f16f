using BackBot.Triage;

namespace BackBot.Understanding.Tests;

/// <summary>How a statement stands, beyond a plain yes or no: over, back again, left in part, denied twice, spoken of a topic.</summary>
public sealed class ScopeTests
{
    private const string Numb = "leg_numbness_or_tingling";
    private const string Weak = "leg_weakness";
    private const string Leg = "radiating_leg_pain";
    private const string Saddle = "saddle_numbness";
    private const string Toilet = "bladder_bowel_change";

    [Theory]
    [InlineData("the numbness has cleared up in my foot", Numb, "false")]
    [InlineData("the tingling in my leg stopped last week", Numb, "false")]
    [InlineData("had a fever and chills, all gone now", "fever_or_unwell", "false")]
    [InlineData("had numbness, it went, now it's back again in the foot", Numb, "true")]
    [InlineData("my foot is numb and I can no longer walk", Numb, "true")]
    [InlineData("it's never gone away, the tingling in my toes", Numb, "true")]
    public void What_is_over_and_what_is_back(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("never don't have pain in my leg", Leg, "true")]
    [InlineData("not a night goes by without it waking me", "night_pain", "true")]
    [InlineData("I'd be lying if I said my legs weren't weak", Weak, "true")]
    [InlineData("I can't deny my leg is weak", Weak, "true")]
    [InlineData("no position eases the leg pain", Leg, "true")]
    [InlineData("not eating and losing weight", "unexplained_weight_loss", "true")]
    public void Denials_that_deny_no_sign(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("no pain except down my leg", Leg, "true")]
    [InlineData("no numbness other than between my legs", Saddle, "true")]
    [InlineData("pain doesn't go down my leg as much", Leg, "true")]
    [InlineData("I can lift my foot but only just", Weak, "true")]
    [InlineData("no weakness until this morning", Weak, "true")]
    [InlineData("no leg pain... actually a bit in the calf", Leg, "true")]
    [InlineData("I don't have a fever, sorry yes I do", "fever_or_unwell", "true")]
    [InlineData("other than the leg pain nothing", Leg, "true")]
    public void A_denial_that_leaves_a_part_is_none(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("the pain does not wake me at night", "night_pain", "false")]
    [InlineData("my pregnancy test was negative, just a sore back", "pregnancy", "false")]
    [InlineData("the fever I had has gone", "fever_or_unwell", "false")]
    [InlineData("the leaflet lists a numb saddle and bladder trouble, I've got neither", Toilet, "false")]
    [InlineData("yesterday I could walk ok, today my left leg hardly holds me", Weak, "true")]
    [InlineData("when I try to walk on my heels the right foot won't come up", Weak, "true")]
    [InlineData("stiff back, numbness going down my leg", Numb, "true")]
    [InlineData("left foot is numb and the right foot's going the same way", Numb, "true")]
    [InlineData("the back feels solid, nothing shifts", "instability", "false")]
    [InlineData("my chest is fine, it hurts when I bend", "abdominal_or_chest_pain", "false")]
    public void Plain_words_that_were_once_read_the_wrong_way_round(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("low back pain and a numb foot", Leg)]
    [InlineData("it's gone numb where you'd sit on a horse", Numb)]
    [InlineData("I said my back gives way, that was wrong", "instability")]
    public void What_is_said_of_one_thing_is_not_said_of_another(string text, string fact) => Assert.DoesNotContain(fact, English.Understanding.Read(text).Facts);

    [Theory]
    [InlineData("I have osteoporosis and my back has been sore for three weeks")]
    [InlineData("low back pain for six weeks, no operation or anything")]
    [InlineData("I fell three weeks ago and my back has been stiff ever since")]
    public void A_time_belongs_to_what_was_felt_for_it(string text) => Holds(text, "persistent", "true");

    [Theory]
    [InlineData("legs? fine. loo? fine.", Toilet, "false")]
    [InlineData("legs? fine. loo? fine.", Weak, "false")]
    [InlineData("saddle area: normal", Saddle, "false")]
    [InlineData("genitals: no numbness", Saddle, "false")]
    [InlineData("no to numbness, yes to weakness in my leg", Weak, "true")]
    [InlineData("my GP checked for cancer and there was none", "cancer_history", "false")]
    [InlineData("back is stiff full stop no numbness full stop", Numb, "false")]
    public void A_topic_and_what_is_said_of_it(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("had a sore back on monday, now it's in my calf too", Leg, "true")]
    [InlineData("left leg wobbly right leg wobbly", "bilateral_leg_symptoms", "true")]
    [InlineData("had pins and needles yesterday, none today", Numb, "false")]
    [InlineData("the tingling's nearly gone", Numb, "true")]
    [InlineData("knee gave out and I ended up on my bum", Weak, "true")]
    [InlineData("no change in feeling around the genitals", Saddle, "false")]
    [InlineData("never had numbness like this in my leg", Numb, "true")]
    [InlineData("hasn't been any knock, crash or tumble lately", "recent_trauma", "false")]
    [InlineData("my belly is big but doesn't hurt", "abdominal_or_chest_pain", "false")]
    public void What_changes_moves_and_compares(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("they checked me for osteoporosis and I don't have it", "osteoporosis_or_steroids", "false")]
    [InlineData("should I worry if my leg tingles? it does", Numb, "true")]
    [InlineData("would you be worried about a numb bum? I've got one", Saddle, "true")]
    [InlineData("can I do the twist with a numb foot?", Numb, "true")]
    [InlineData("my toddler jumped on my back yesterday", "recent_trauma", "true")]
    [InlineData("two weeks post op", "recent_surgery", "true")]
    [InlineData("my leg only hurts when I cough", Leg, "true")]
    [InlineData("had breast cancer in 2012, I don't take anything for it", "cancer_history", "true")]
    [InlineData("haven't been able to pee properly since yesterday and the back has gone", "bladder_bowel_change", "true")]
    [InlineData("numb between my legs and my back's gone again", Saddle, "true")]
    [InlineData("foot is weak and my back went", Weak, "true")]
    public void What_holds_for_the_one_who_writes(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("I just have a fever otherwise I'm fine", "fever_or_unwell", "true")]
    [InlineData("no other symptoms than a fever", "fever_or_unwell", "true")]
    [InlineData("not hot or shivery or anything", "fever_or_unwell", "false")]
    [InlineData("my sister had cancer but I've not had it", "cancer_history", "false")]
    [InlineData("I don't have cancer any more, got the all clear", "cancer_history", "true")]
    [InlineData("no cancer except the bowel one ten years ago", "cancer_history", "true")]
    [InlineData("standing makes my legs tingle", Numb, "true")]
    [InlineData("it isn't only the left foot tingling any more", Numb, "true")]
    [InlineData("my leg isn't numb, only weak", Weak, "true")]
    [InlineData("not sleeping, weakness in my left leg", Weak, "true")]
    [InlineData("I haven't had a fall and my left leg gives way", Weak, "true")]
    [InlineData("I've not lost any strength in my legs", Weak, "false")]
    [InlineData("legs are fine, it's my back that won't hold me", Weak, "false")]
    [InlineData("nothing down the legs, not a thing", Leg, "false")]
    [InlineData("both legs hurt, no wait, only the right does", Leg, "true")]
    [InlineData("both legs hurt, no wait, only the right does", "bilateral_leg_symptoms", "false")]
    [InlineData("tingling in both legs now, used to be only the left", "bilateral_leg_symptoms", "true")]
    [InlineData("thought the numbness round my bum had gone but it's back", Saddle, "true")]
    [InlineData("I can feel it when I wipe but my foot is numb", Saddle, "false")]
    [InlineData("the feeling between my legs hasn't come back", Saddle, "true")]
    [InlineData("I can't wee without pushing", "bladder_bowel_change", "true")]
    [InlineData("I do leak a bit when I sneeze but that's been so since my kids", "bladder_bowel_change", "false")]
    [InlineData("pain across my chest right now, I've gone all sweaty", "abdominal_or_chest_pain", "true")]
    [InlineData("it stopped waking me at night", "night_pain", "false")]
    [InlineData("sharp pain in my back when I walk", "sharp_or_severe_pain", "true")]
    [InlineData("falls, crashes, knocks, none of those lately", "recent_trauma", "false")]
    [InlineData("my wife says I fell, I didn't, I just sat down", "recent_trauma", "false")]
    [InlineData("it hasn't been right since a car hit me", "recent_trauma", "true")]
    public void What_hangs_on_a_small_word(string text, string fact, string value) => Holds(text, fact, value);

    [Theory]
    [InlineData("could cracking make my legs go numb?")]
    [InlineData("wipe my answers, I got some of them wrong")]
    [InlineData("flares up every time I do night shifts")]
    [InlineData("thought it was my boot laced too tight")]
    public void What_says_nothing_of_a_sign(string text) =>
        Assert.DoesNotContain(English.Understanding.Read(text).Facts, f => f.Key is Numb or Saddle or "instability" or "stiffness");

    [Theory]
    [InlineData("it is important to me", "important")]
    [InlineData("in the shower", "shower")]
    [InlineData("since tues", "tues")]
    public void Ordinary_words_are_not_taken_for_misspelt_ones(string text, string word)
    {
        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Empty(English.Understanding.Read(text).Facts);
    }

    [Theory]
    [InlineData("asking for my mum, her foot is numb", "mum")]
    [InlineData("my dad has a stiff back", "dad")]
    [InlineData("my foot is numb", null)]
    public void The_person_is_named(string text, string? person) => Assert.Equal(person, English.Understanding.Read(text).Person);

    private static void Holds(string text, string fact, string value) =>
        Assert.Equal(FactValue.Parse(value), Assert.Contains(fact, English.Understanding.Read(text).Facts));
}
