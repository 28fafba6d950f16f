using BackBot.Triage;

namespace BackBot.Understanding;

/// <summary>What was understood in one text.</summary>
public sealed record Reading
{
    /// <summary>A reading without anything in it.</summary>
    public static Reading Empty { get; } = new();

    /// <summary>Facts about the person in front of the screen. "Unsure" stands where they say that they can't tell.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts { get; init; } = new Dictionary<string, FactValue>();

    /// <summary>
    /// What no rule read but is likelier there than not, by a second reading (<see cref="SecondReading.SecondReader"/>): none of it is in
    /// <see cref="Facts"/>, and none may count before the person was asked for it.
    /// </summary>
    public IReadOnlyList<ReadSpan> Suspected { get; init; } = [];

    /// <summary>Facts about the person they speak of ("my mum has …").</summary>
    public IReadOnlyDictionary<string, FactValue> OtherPersonFacts { get; init; } = new Dictionary<string, FactValue>();

    /// <summary>They ask for someone else, not for themselves.</summary>
    public bool AboutSomeoneElse { get; init; }

    /// <summary>The word they use for the person they ask for ("mum"), or null.</summary>
    public string? Person { get; init; }

    /// <summary>What the message wants first of all.</summary>
    public Intent Intent { get; init; }

    /// <summary>What it wants besides, strongest first.</summary>
    public IReadOnlyList<Intent> OtherIntents { get; init; } = [];

    /// <summary>Where the facts were read, in the order of the text.</summary>
    public IReadOnlyList<ReadSpan> Spans { get; init; } = [];

    /// <summary>The common question that the text asks, or null when none is near enough.</summary>
    public CommonQuestionMatch? Question { get; init; }
}
