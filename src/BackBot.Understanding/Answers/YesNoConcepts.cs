using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>The concepts that only the reading of yes, no and unsure relies on.</summary>
internal sealed class YesNoConcepts(ConceptTable concepts)
{
    /// <summary>"Yes", "I do get that".</summary>
    public int Yes { get; } = concepts.Require("answer_yes");

    /// <summary>"No", "I don't have it".</summary>
    public int No { get; } = concepts.Require("answer_no");

    /// <summary>"Not sure", "can't really tell".</summary>
    public int Unsure { get; } = concepts.Require("answer_unsure");

    /// <summary>"Hmm" in "hmm no": thinks it over, and then the answer comes.</summary>
    public int Hesitates { get; } = concepts.Require("answer_hesitates");

    /// <summary>"No more than usual", "I guess": a yes alone, and nothing new behind another answer.</summary>
    public int AddsNothing { get; } = concepts.Require("answer_adds_nothing");

    /// <summary>"Sometimes", "only one": a yes where no word says so outright.</summary>
    public int Partly { get; } = concepts.Require("answer_partly");

    /// <summary>"A bit" in "not really, but a bit when I walk": makes a yes of the no before it.</summary>
    public int PartlyAfterBut { get; } = concepts.Require("answer_partly_after_but");

    /// <summary>"At night": a yes only where nothing else is spoken of.</summary>
    public int Circumstance { get; } = concepts.Require("answer_circumstance");

    /// <summary>"Down the back of the thigh" names where, "in my neck" speaks of something else.</summary>
    public int Elsewhere { get; } = concepts.Require("elsewhere");

    /// <summary>"Because" in "no because I rest a lot": what follows is no answer.</summary>
    public int Reason { get; } = concepts.Require("gives_reason");

    /// <summary>"Wait", "I meant": the answer behind it corrects the one before.</summary>
    public int Correction { get; } = concepts.Require("answer_turn");

    /// <summary>"I don't understand": whatever else is in it is no answer.</summary>
    public int Pardon { get; } = concepts.Require("not_an_answer");

    /// <summary>"Not a problem": a denial of a symptom, and a consent to a request; alone it is neither.</summary>
    public int Courtesy { get; } = concepts.Require("answer_courtesy");

    /// <summary>"Just" in "no just stiff": the "no" before it stands by itself.</summary>
    public int GoesOn { get; } = concepts.Require("answer_goes_on");

    /// <summary>"Not" in "I don't": denies what is echoed, and a second one takes the first back.</summary>
    public int Not { get; } = concepts.Require("denies_verb");

    /// <summary>"What" in "what happens if I say yes": the person asks, and answers nothing.</summary>
    public int AsksBack { get; } = concepts.Require("asks_back");
}
