using BackBot.Triage;

namespace BackBot.Dialogs.Turns;

/// <summary>
/// Everything BackBot remembers of one conversation. Plain properties of plain types, so that every JSON library keeps it;
/// the dialogs follow this record and not the dialog stack (docs/adr/0003).
/// </summary>
public sealed class ConversationRecord
{
    /// <summary>What the person told, by fact id.</summary>
    public Assessment Assessment { get; set; } = new();

    /// <summary>Whether the person saw what BackBot is and is not.</summary>
    public bool Greeted { get; set; }

    /// <summary>Whether the person agreed to be asked and is an adult.</summary>
    public bool Agreed { get; set; }

    /// <summary>Whether the person stopped; nothing is asked until the next message.</summary>
    public bool Stopped { get; set; }

    /// <summary>The question that waits for its answer, or null.</summary>
    public string? Question { get; set; }

    /// <summary>
    /// The facts that the waiting question named. Its answer speaks of these alone: a sign that a deploy adds to the list was never shown,
    /// so "none of these" does not deny it.
    /// </summary>
    public List<string> Shown { get; set; } = [];

    /// <summary>A question that is asked once more because the person goes back or changes its answer, or null.</summary>
    public string? Revisit { get; set; }

    /// <summary>Whether the person is choosing which answer to change.</summary>
    public bool ChooseChange { get; set; }

    /// <summary>Answered questions in their order; going back takes the last one.</summary>
    public List<string> Answered { get; set; } = [];

    /// <summary>Facts heard in passing, as text values by fact id, which wait for "Right?" before they count.</summary>
    public Dictionary<string, string> Heard { get; set; } = [];

    /// <summary>The disposition told last, as its wire name; null before the first.</summary>
    public string? Told { get; set; }

    /// <summary>The disposition spoken of while questions are still open, as its wire name; null as long as nothing was.</summary>
    public string? SoFar { get; set; }

    /// <summary>The method of the guided session, or null.</summary>
    public string? Method { get; set; }

    /// <summary>The step of the guided session, from 0.</summary>
    public int Step { get; set; }

    /// <summary>Methods done in this conversation.</summary>
    public List<string> Done { get; set; } = [];

    /// <summary>Whether "How does your back feel now?" waits for its answer.</summary>
    public bool AskFeeling { get; set; }

    /// <summary>Whether "Shall I ask tomorrow how it went?" waits for its answer.</summary>
    public bool OfferCheckIn { get; set; }

    /// <summary>Whether that was offered before; it is offered once.</summary>
    public bool CheckInOffered { get; set; }

    /// <summary>Whether the person is to be asked the next day. Without it no check-in is sent, whatever is scheduled.</summary>
    public bool CheckInPlanned { get; set; }

    /// <summary>Whether the person was asked to tell, in their own words, what is new.</summary>
    public bool AskNew { get; set; }

    /// <summary>Whom this is about when it is not the person who types, in their own word ("mum"); null for themselves.</summary>
    public string? Person { get; set; }

    /// <summary>The common question answered last, for "more".</summary>
    public string? CommonQuestion { get; set; }

    /// <summary>Takes over everything of another record; the state accessor keeps this very object.</summary>
    internal void Become(ConversationRecord other)
    {
        Assessment = other.Assessment;
        Greeted = other.Greeted;
        Agreed = other.Agreed;
        Stopped = other.Stopped;
        Question = other.Question;
        Shown = other.Shown;
        Revisit = other.Revisit;
        ChooseChange = other.ChooseChange;
        Answered = other.Answered;
        Heard = other.Heard;
        Told = other.Told;
        SoFar = other.SoFar;
        Method = other.Method;
        Step = other.Step;
        Done = other.Done;
        AskFeeling = other.AskFeeling;
        AskNew = other.AskNew;
        OfferCheckIn = other.OfferCheckIn;
        CheckInOffered = other.CheckInOffered;
        CheckInPlanned = other.CheckInPlanned;
        Person = other.Person;
        CommonQuestion = other.CommonQuestion;
    }
}
