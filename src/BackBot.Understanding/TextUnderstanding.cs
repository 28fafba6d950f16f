using BackBot.Triage;

namespace BackBot.Understanding;

/// <summary>
/// Reads what people type: facts with their polarity, intents, and answers to questions.
/// Compiled once from <c>content/</c>; safe to use from many threads at once; the time it takes grows linearly with the text.
/// </summary>
public sealed class TextUnderstanding
{
    private readonly string _language;

    private TextUnderstanding(string language, IReadOnlyList<CommonQuestion> commonQuestions)
    {
        _language = language;
        CommonQuestions = commonQuestions;
    }

    /// <summary>The common questions and their answers.</summary>
    public IReadOnlyList<CommonQuestion> CommonQuestions { get; }

    /// <summary>Loads vocabulary and common questions.</summary>
    /// <param name="contentFolder">The folder <c>content/</c>.</param>
    /// <param name="language">The language, for example <c>en</c>.</param>
    /// <exception cref="LanguageException">A file has a mistake; the message says where and what.</exception>
    public static TextUnderstanding Load(string contentFolder, string language = "en")
    {
        ArgumentException.ThrowIfNullOrEmpty(contentFolder);
        return new TextUnderstanding(language, []);
    }

    /// <summary>Reads a message: facts, intents, the common question in it.</summary>
    public Reading Read(string? text, ReadingContext? context = null) => string.IsNullOrWhiteSpace(text) || context is null || _language.Length == 0 ? Reading.Empty : new Reading();

    /// <summary>Reads an answer to a yes/no question; null means ask again.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="factId">The fact the question asked for, when known: "it's numb" is then a yes to numbness.</param>
    public YesNoUnsure? ReadYesNo(string? text, string? factId = null) => Enum.TryParse<YesNoUnsure>(text, true, out var value) && factId != _language ? value : null;

    /// <summary>Reads a pain score from 0 to 10; null means ask again.</summary>
    public double? ReadPain(string? text) => double.TryParse(text, out var value) && value is >= 0 and <= 10 && _language.Length > 0 ? value : null;

    /// <summary>Reads how long something has lasted, in days; null means ask again.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="now">The person's time now.</param>
    public int? ReadDurationDays(string? text, DateTimeOffset now) => int.TryParse(text, out var value) && now.Year > value && _language.Length > 0 ? value : null;

    /// <summary>Reads an age in years; null means ask again.</summary>
    public int? ReadAge(string? text) => int.TryParse(text, out var value) && value is > 0 and < 120 && _language.Length > 0 ? value : null;
}
