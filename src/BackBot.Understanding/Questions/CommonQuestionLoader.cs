using BackBot.Understanding.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace BackBot.Understanding.Questions;

/// <summary>Reads <c>content/answers/&lt;language&gt;.yaml</c>.</summary>
internal static class CommonQuestionLoader
{
    private static readonly string[] Fields = ["phrasings", "answer", "more", "source"];

    /// <summary>All common questions, in the order of the file.</summary>
    public static IReadOnlyList<CommonQuestion> Load(string file)
    {
        var questions = new List<CommonQuestion>();
        foreach (var (section, node) in YamlFiles.Pairs(file, YamlFiles.ReadMapping(file)))
        {
            if (section != "questions")
            {
                throw new LanguageException(file, YamlFiles.Line(node), $"unknown section \"{section}\"; the file holds \"questions:\" only");
            }

            questions.AddRange(YamlFiles.Pairs(file, node).Select(pair => Read(file, pair.Key, pair.Value)));
        }

        return questions;
    }

    private static CommonQuestion Read(string file, string id, YamlNode node)
    {
        var fields = YamlFiles.Pairs(file, node).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var missing = Fields.FirstOrDefault(f => !fields.ContainsKey(f));
        var unknown = fields.Keys.Except(Fields).FirstOrDefault();
        if (missing is not null || unknown is not null)
        {
            var what = missing is not null ? $"lacks \"{missing}:\"" : $"has the unknown field \"{unknown}:\"";
            throw new LanguageException(file, YamlFiles.Line(node), $"question \"{id}\" {what}; it needs {string.Join(", ", Fields)}");
        }

        return new CommonQuestion(
            id,
            [.. YamlFiles.Entries(file, fields["phrasings"]).Select(e => e.Text)],
            YamlFiles.Text(file, fields["answer"]).Trim(),
            YamlFiles.Text(file, fields["more"]).Trim(),
            YamlFiles.Text(file, fields["source"]).Trim());
    }
}
