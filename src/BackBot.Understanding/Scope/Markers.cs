using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>The concepts that the reading of scope relies on; the vocabulary must hold each of them.</summary>
internal sealed class Markers(ConceptTable concepts, IReadOnlyDictionary<string, string[]> endings)
{
    private readonly string[] _doing = endings.GetValueOrDefault("doing", []);

    /// <summary>Words without weight between others: "my", "really", "a bit".</summary>
    public int Filler { get; } = concepts.Require("filler");

    public int But { get; } = concepts.Require("but");

    public int And { get; } = concepts.Require("and");

    public int Or { get; } = concepts.Require("or");

    /// <summary>"As for", "regarding": names what the next clause speaks of.</summary>
    public int TopicLead { get; } = concepts.Require("topic_lead");

    /// <summary>"Like this", "as bad as this": "never had pain like this" says that there is pain.</summary>
    public int Compares { get; } = concepts.Require("compares");

    public int Except { get; } = concepts.Require("except");

    /// <summary>Because, so, when, if: a clause of its own follows.</summary>
    public int Subordinator { get; } = concepts.Require("subordinator");

    public int No { get; } = concepts.Require("no");

    public int Not { get; } = concepts.Require("not");

    public int Never { get; } = concepts.Require("never");

    public int Can { get; } = concepts.Require("can");

    /// <summary>Unable to, barely, struggle to: denies an ability only.</summary>
    public int Unable { get; } = concepts.Require("unable");

    /// <summary>"No change in …": denied itself, but passes no denial on.</summary>
    public int DeniedAlone { get; } = concepts.Require("denied_alone");

    /// <summary>"I wouldn't say", "it's not that": turns the statement that follows.</summary>
    public int TurnsStatement { get; } = concepts.Require("turns_statement");

    public int NotSureWhether { get; } = concepts.Require("not_sure_whether");

    /// <summary>"It isn't there", "comes up negative": denies what stands before it.</summary>
    public int DeniesBefore { get; } = concepts.Require("denies_before");

    /// <summary>"Don't", "haven't", "never" behind "I" in "a fever I don't have".</summary>
    public int DeniesFronted { get; } = concepts.Require("denies_fronted");

    /// <summary>"Dunno", "not sure" behind what was named: the person can't tell.</summary>
    public int CannotSay { get; } = concepts.Require("cannot_say");

    /// <summary>"Can't tell", "hard to say" behind two things of which it is one, or behind what was named.</summary>
    public int CannotTell { get; } = concepts.Require("cannot_tell_which");

    /// <summary>Verbs whose object exists although the verb is denied: describe, explain, shake off.</summary>
    public int TakesForGranted { get; } = concepts.Require("takes_for_granted");

    public int LightVerb { get; } = concepts.Require("light_verb");

    public int Auxiliary { get; } = concepts.Require("auxiliary");

    public int Be { get; } = concepts.Require("be");

    public int Have { get; } = concepts.Require("have");

    public int Pronoun { get; } = concepts.Require("pronoun");

    /// <summary>"Both" in "thought it was one foot, but both are numb": stands for the places named before.</summary>
    public int StandsForBoth { get; } = concepts.Require("stands_for_both");

    public int Possessive { get; } = concepts.Require("possessive");

    public int FirstPerson { get; } = concepts.Require("first_person");

    public int ThirdPerson { get; } = concepts.Require("third_person");

    public int Person { get; } = concepts.Require("person");

    public int Animal { get; } = concepts.Require("animal");

    public int Reports { get; } = concepts.Require("reports");

    public int AsksFor { get; } = concepts.Require("asks_for");

    /// <summary>"Told" in "I told him": who stands behind it is spoken to.</summary>
    public int SpeaksTo { get; } = concepts.Require("speaks_to");

    /// <summary>"Asking on behalf of": needs no person behind it, as "it is about" does.</summary>
    public int AsksForOutright { get; } = concepts.Require("asks_for_outright");

    /// <summary>"Who" in "my brother who broke his back": the person before is the one spoken of.</summary>
    public int TellsOfPerson { get; } = concepts.Require("tells_of_person");

    /// <summary>"I": what follows is said of the speaker.</summary>
    public int Speaker { get; } = concepts.Require("speaker");

    /// <summary>"Me" in "my toddler jumped on me": it happened to the speaker.</summary>
    public int Undergoes { get; } = concepts.Require("undergoes");

    /// <summary>"My" in "my toddler jumped on my back": it happened to a part of the speaker.</summary>
    public int UndergoesWith { get; } = concepts.Require("undergoes_with");

    public int Family { get; } = concepts.Require("family");

    public int Preposition { get; } = concepts.Require("preposition");

    /// <summary>"Going down" in "numbness going down my leg": leads to a place as a preposition does.</summary>
    public int Reaches { get; } = concepts.Require("reach_prep");

    /// <summary>"That" in "apart from that": what was said before, no exception of its own.</summary>
    public int StandsForSaid { get; } = concepts.Require("stands_for_said");

    /// <summary>"Than" in "the leg more than the back": two places are set against each other, and both are felt.</summary>
    public int SetsAgainst { get; } = concepts.Require("sets_against");

    /// <summary>"With" in "numb with pain", "the twist with a numb foot": joins what is there at the same time.</summary>
    public int TogetherWith { get; } = concepts.Require("together_with");

    public int PastTime { get; } = concepts.Require("past_time");

    /// <summary>"Before" in "I've had sciatica before": of an earlier time when nothing follows.</summary>
    public int PastAtEnd { get; } = concepts.Require("past_at_end");

    /// <summary>"When" in "when I was tying my shoes": with something being done it is a moment, no time of life.</summary>
    public int While { get; } = concepts.Require("while_doing");

    public int UsedTo { get; } = concepts.Require("used_to");

    public int Now { get; } = concepts.Require("now");

    public int Began { get; } = concepts.Require("began");

    public int Settled { get; } = concepts.Require("settled");

    /// <summary>"Stopped", "ended": settles only at the end of its clause.</summary>
    public int StopsAtEnd { get; } = concepts.Require("stops_at_end");

    /// <summary>"Back again", "has returned": takes a settling back.</summary>
    public int Returned { get; } = concepts.Require("returned");

    /// <summary>"Is back" at the end of its clause: what was over or thought to be over is there.</summary>
    public int ThereAgain { get; } = concepts.Require("there_again");

    /// <summary>"No position eases …": what follows is there although the subject is denied.</summary>
    public int Relieves { get; } = concepts.Require("relieves");

    /// <summary>"Some", "a bit of": a list of denials does not go on with it.</summary>
    public int States { get; } = concepts.Require("states");

    /// <summary>"Yesterday", "this morning": "no weakness until this morning" means that there is now.</summary>
    public int RecentTime { get; } = concepts.Require("recent_time");

    /// <summary>"Except", "other than": what follows is there although the rest is denied.</summary>
    public int Exception { get; } = concepts.Require("exception");

    /// <summary>"As much", "all the time": a denial of the whole leaves a part.</summary>
    public int NotWholly { get; } = concepts.Require("not_wholly");

    /// <summary>"But only just": an ability that is hardly there.</summary>
    public int OnlyJust { get; } = concepts.Require("only_just");

    public int Planned { get; } = concepts.Require("planned");

    public int If { get; } = concepts.Require("if");

    /// <summary>"Look out for", "could cause", "read that": what follows is not stated of anyone.</summary>
    public int Imagines { get; } = concepts.Require("imagines");

    /// <summary>Words that may stand before the first word of a question: "so", "well", "hi".</summary>
    public int Opener { get; } = concepts.Require("opener");

    public int QuestionStart { get; } = concepts.Require("question_start");

    /// <summary>"The", "any" behind the first word of a sentence: the subject of a question ("does any …").</summary>
    public int OpensSubject { get; } = concepts.Require("opens_subject");

    /// <summary>"The" in "the groin": opens a subject also as part of an expression.</summary>
    public int OpensKnownSubject { get; } = concepts.Require("opens_known_subject");

    public int Correction { get; } = concepts.Require("correction");

    public int BareNo { get; } = concepts.Require("bare_no");

    /// <summary>"None of those" behind a list: all of it is denied.</summary>
    public int DeniesAll { get; } = concepts.Require("denies_all");

    /// <summary>"One" in "no cancer except the bowel one": that one there was.</summary>
    public int SuchAOne { get; } = concepts.Require("such_a_one");

    /// <summary>"Any more" in "I don't have cancer any more": it was there.</summary>
    public int AnyMore { get; } = concepts.Require("any_more");

    /// <summary>"Only the right": one side and not the other.</summary>
    public int OneSide { get; } = concepts.Require("one_side");

    public int BareYes { get; } = concepts.Require("bare_yes");

    public int Sensation { get; } = concepts.Require("sensation");

    public int Place { get; } = concepts.Require("place");

    public int Normal { get; } = concepts.Require("normal");

    public int SymptomNoun { get; } = concepts.Require("symptom_noun");

    public int Ago { get; } = concepts.Require("ago");

    public int TimeUnit { get; } = concepts.Require("time_unit");

    /// <summary>"Weeks" with no number to it: two of them.</summary>
    public int Several { get; } = concepts.Require("several_units");

    /// <summary>"To" in "two to three weeks", "7 to 8": stands between two numbers.</summary>
    public int UpTo { get; } = concepts.Require("up_to");

    public Durations Durations { get; } = new(concepts);

    /// <summary>"Tying", "losing": by its ending the first word says that something is being done.</summary>
    public bool IsDoing(Unit unit)
    {
        var first = unit.Text.AsSpan();
        first = first.IndexOf(' ') is > 0 and var blank ? first[..blank] : first;
        foreach (var ending in _doing)
        {
            if (first.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Drags" in "my foot drags", "goes" in "the pain goes down": a verb that makes a statement of what stands before it.</summary>
    public int SaidOfIt { get; } = concepts.Require("said_of_it");
}
