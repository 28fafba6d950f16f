namespace BackBot.Triage;

/// <summary>What the person is advised to do, from the mildest to the most pressing. Compare with &lt; and &gt;.</summary>
public enum Disposition
{
    /// <summary>A gentle stretch is offered, with what to watch for.</summary>
    SelfCare = 0,

    /// <summary>See a chiropractor, physical therapist or doctor within days; no stretch.</summary>
    SeeProfessional = 1,

    /// <summary>Medical advice the same day; no stretch.</summary>
    Urgent = 2,

    /// <summary>Emergency care now; no stretch and no further questions.</summary>
    Emergency = 3,
}
