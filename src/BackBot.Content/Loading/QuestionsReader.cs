using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads questions.yaml.</summary>
internal static class QuestionsReader
{
    private static readonly string[] Kinds = ["checklist", "yes_no", "number", "duration", "choice"];

    public static IReadOnlyList<Question> Read(YamlItem? file, IReadOnlyDictionary<string, FactDefinition> facts, ContentLocations locations)
    {
        if (file is null)
        {
            return [];
        }
        var questions = file.Items("questions").Select(item => ReadQuestion(item, facts, locations)).ToArray();
        file.RefuseOtherKeys();
        return questions;
    }

    private static Question ReadQuestion(YamlItem item, IReadOnlyDictionary<string, FactDefinition> facts, ContentLocations locations)
    {
        var id = item.Text("id");
        if (!locations.TryAdd(ContentLocations.Question(id), item.File, item.Line))
        {
            item.Error(item.Line, $"the question '{id}' is there twice.", "another id");
        }
        var question = new Question
        {
            Id = id,
            Kind = (QuestionKind)Array.IndexOf(Kinds, item.OneOf("kind", null, Kinds)),
            Facts = item.Texts("facts"),
            Options = [.. item.Items("options").Select(ReadOption)],
        };
        foreach (var fact in question.Facts.Where(fact => !facts.ContainsKey(fact)))
        {
            item.Error(item.LineOf("facts"), $"there is no fact '{fact}'.", NearestName.Find(fact, facts.Keys) ?? "a fact from facts.yaml");
        }
        item.RefuseOtherKeys();
        return question;
    }

    private static QuestionOption ReadOption(YamlItem item)
    {
        var sets = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var (fact, value) in item.Item("sets")?.Entries ?? [])
        {
            if (FactValue.TryParse(value.ToString(), out var told))
            {
                sets[fact] = told;
            }
            else
            {
                item.Error((int)value.Start.Line, $"'{fact}: {value}' is no value of a fact.", $"{fact}: true, false, unsure or a number");
            }
        }
        var option = new QuestionOption(item.Text("id"), sets);
        item.RefuseOtherKeys();
        return option;
    }
}
