using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>The concepts that only the reading of conditions and questions relies on.</summary>
internal sealed class ImaginedConcepts(ConceptTable concepts)
{
    /// <summary>"You" in "you'll slip a disc": anyone.</summary>
    public int Anyone { get; } = concepts.Require("anyone");

    /// <summary>"Will", "might" behind "you": what may happen to anyone.</summary>
    public int MayHappen { get; } = concepts.Require("may_happen");

    /// <summary>"If" in "is it ok if my toes are numb": a condition that can be so already.</summary>
    public int MayBeStated { get; } = concepts.Require("may_be_stated");

    /// <summary>"My" behind such an "if".</summary>
    public int SpeakersOwn { get; } = concepts.Require("speakers_own");

    /// <summary>"Are" in "if my toes are numb": it is so now.</summary>
    public int HasNow { get; } = concepts.Require("has_now");

    /// <summary>"Ever" in "if my toes are ever numb": not now after all.</summary>
    public int NotOfNow { get; } = concepts.Require("not_of_now");

    /// <summary>"Can" in "can walk fine": states when no subject follows.</summary>
    public int StatesAlone { get; } = concepts.Require("states_alone");

    /// <summary>"Mean" in "would numbness mean I have to stop": nobody says that they have what stands before it.</summary>
    public int Entails { get; } = concepts.Require("entails");

    /// <summary>"Is a red flag", "usually means": said of what is felt by anyone.</summary>
    public int Generalises { get; } = concepts.Require("generalises");

    /// <summary>"That" in "I read that numbness is a red flag": a statement of its own follows.</summary>
    public int LeadsToClause { get; } = concepts.Require("leads_to_clause");

    /// <summary>"Make" in "could cracking make my legs go numb": what might come of something is not there.</summary>
    public int Causes { get; } = concepts.Require("might_cause");

    /// <summary>"Get" in "can I get numbness with it": what would be had is not there yet.</summary>
    public int ComesToHave { get; } = concepts.Require("comes_to_have");
}
