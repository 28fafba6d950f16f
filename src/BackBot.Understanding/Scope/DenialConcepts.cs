using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>The concepts that only the reading of denials relies on.</summary>
internal sealed class DenialConcepts(ConceptTable concepts)
{
    /// <summary>"Not" in "I've never not had it": denies the verb behind it, and takes back a denial before it.</summary>
    public int DeniesVerb { get; } = concepts.Require("denies_verb");

    /// <summary>"Free of" in "I'm never free of pain": takes a "not" or "never" back.</summary>
    public int UndoesDenial { get; } = concepts.Require("undoes_denial");

    /// <summary>"Without" in "no night without pain": takes a "no" back too.</summary>
    public int UndoesNo { get; } = concepts.Require("undoes_no");

    /// <summary>"Nothing" in "nothing eases the pain": who or what does it is denied, not the pain.</summary>
    public int DeniedSubject { get; } = concepts.Require("denied_subject");

    /// <summary>"Until" in "no weakness until this morning": from then on there is.</summary>
    public int EndsDenial { get; } = concepts.Require("ends_denial");

    /// <summary>"Before" in "never any before this week": the same, behind what is denied.</summary>
    public int EndsDenialBehind { get; } = concepts.Require("ends_denial_behind");

    /// <summary>"Such" in "never had such pain": compares what follows, as "like this" compares what stands before.</summary>
    public int ComparesWhatFollows { get; } = concepts.Require("compares_what_follows");

    /// <summary>"Not" in "not slept": an expression that begins with it begins a new statement ("no tingling not slept").</summary>
    public int BeginsStatement { get; } = concepts.Require("begins_statement");

    /// <summary>"To" in "unable to lift": the ability is in the verb behind it.</summary>
    public int LeadsToVerb { get; } = concepts.Require("leads_to_verb");

    /// <summary>"It" in "I didn't bang it": can be what something is done to, so it need not begin a statement.</summary>
    public int MayBeObject { get; } = concepts.Require("may_be_object");

    /// <summary>"From" in "hasn't gone from my leg": names where it was, not where it went.</summary>
    public int WhereItWas { get; } = concepts.Require("where_it_was");

    /// <summary>"Trouble" in "trouble peeing without any weakness": what one has, not what one can't do.</summary>
    public int Trouble { get; } = concepts.Require("trouble");

    /// <summary>"Stopped" in "it stopped waking me": what was done or felt is over.</summary>
    public int StopsDoing { get; } = concepts.Require("stops_doing");

    /// <summary>"Waking": what may be over so although nothing is felt in it.</summary>
    public int Wakes { get; } = concepts.Require("wakes_one");

    /// <summary>"Find" in "can't find any numbness": who looks for it has none.</summary>
    public int Finds { get; } = concepts.Require("finds");

    /// <summary>"Yes" in "no fever yes weakness": ends the denial before it.</summary>
    public int SaysYes { get; } = concepts.Require("says_yes");

    /// <summary>"Any" behind it.</summary>
    public int AnyOf { get; } = concepts.Require("any_of");
}
