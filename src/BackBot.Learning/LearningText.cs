using System.Text.Json;

namespace BackBot.Learning;

/// <summary>A labelled text: which facts it says are there or are not.</summary>
internal sealed record LearningText(string Text, IReadOnlyDictionary<string, bool> Facts)
{
    /// <summary>The labelled texts of a folder, in the order of their files; texts that are held out are left alone.</summary>
    /// <exception cref="InvalidDataException">A line is no labelled text; the message names file and line.</exception>
    public static IEnumerable<LearningText> ReadFolder(string folder) =>
        Directory.GetFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("freetext", StringComparison.Ordinal) || name.StartsWith("words", StringComparison.Ordinal)) && !name.Contains("heldout", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((line, number) => Parse(line, $"{file}:{number + 1}")));

    private static LearningText Parse(string line, string place)
    {
        try
        {
            using var labelled = JsonDocument.Parse(line);
            var facts = labelled.RootElement.GetProperty("facts").EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetBoolean());
            return new LearningText(labelled.RootElement.GetProperty("text").GetString()!, facts);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place}: a labelled text needs \"text\" and \"facts\" with true or false: {error.Message}");
        }
    }
}
