using BackBot.Triage;

namespace BackBot.Content;

/// <summary>What the bot knows, loaded and checked.</summary>
public sealed class BackBotContent
{
    internal BackBotContent(TriagePolicy policy, MethodLibrary methods, Texts texts, ContentLocations locations)
    {
        Policy = policy;
        Methods = methods;
        Texts = texts;
        Locations = locations;
    }

    /// <summary>The rules.</summary>
    public TriagePolicy Policy { get; }

    /// <summary>The methods, step by step.</summary>
    public MethodLibrary Methods { get; }

    /// <summary>The sentences.</summary>
    public Texts Texts { get; }

    /// <summary>Twelve letters that change whenever a rule, question, fact, method or text changes.</summary>
    public string Version => Policy.ContentVersion;

    internal ContentLocations Locations { get; }

    /// <summary>Loads the content from a folder.</summary>
    /// <param name="folder">The folder with facts.yaml, questions.yaml, rules/, methods/ and texts/.</param>
    /// <param name="requiredTexts">Keys of texts that the caller will ask for; each must be there in every language.</param>
    /// <exception cref="ContentException">Something is wrong; all problems are listed with file and line.</exception>
    public static BackBotContent Load(string folder, IEnumerable<string>? requiredTexts = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return ContentLoader.Load(new ContentFolder(folder), requiredTexts ?? []);
    }
}
