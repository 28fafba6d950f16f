using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace BackBot.Understanding.Vocabulary;

/// <summary>Reads all vocabulary files of one language. Every file may hold any of the sections; what they say is added up.</summary>
internal static class LanguageLoader
{
    private static readonly string[] FactKinds = ["sign", "to_come", "healthy", "sign_only", "healthy_only", "ability", "unable", "always", "denied_only", "retracts", "blocks", "traits"];

    /// <summary>Reads <c>folder/*.yaml</c> in the order of the names.</summary>
    public static LanguageData Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LanguageException(folder, 1, "the folder with the vocabulary is missing; check the content folder and the language");
        }

        var data = new LanguageData();
        foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var (section, node) in YamlFiles.Pairs(file, YamlFiles.ReadMapping(file)))
            {
                ReadSection(data, file, section, node);
            }
        }

        data.SmallWords.RequireAll(folder);
        return data;
    }

    private static void ReadSection(LanguageData data, string file, string section, YamlNode node)
    {
        switch (section)
        {
            case "replace":
                AddWords(data.Replace, file, node);
                break;
            case "irregular":
                AddWords(data.Irregular, file, node);
                break;
            case "endings":
                AddWords(data.Endings, file, node);
                break;
            case "small_words":
                data.SmallWords.Add(file, node);
                break;
            case "emoji":
                foreach (var (symbol, meaning) in YamlFiles.Pairs(file, node))
                {
                    data.Emoji[symbol] = YamlFiles.Text(file, meaning);
                }

                break;
            case "spoken_marks":
                foreach (var (words, mark) in YamlFiles.Pairs(file, node))
                {
                    data.SpokenMarks[words] = YamlFiles.Text(file, mark);
                }

                break;
            case "numbers":
                AddNumbers(data, file, node);
                break;
            case "known":
                data.Known.UnionWith(YamlFiles.Entries(file, node).SelectMany(e => e.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case "concepts":
                AddLists(data.Concepts, file, node);
                break;
            case "intents":
                AddLists(data.Intents, file, node);
                break;
            case "intent_concepts":
                AddLists(data.IntentConcepts, file, node);
                break;
            case "question_concepts":
                AddLists(data.QuestionConcepts, file, node);
                break;
            case "answer_concepts":
                AddLists(data.AnswerConcepts, file, node);
                break;
            case "facts":
                AddFacts(data, file, node);
                break;
            default:
                throw new LanguageException(
                    file,
                    YamlFiles.Line(node),
                    $"unknown section \"{section}\"; use replace, irregular, endings, small_words, emoji, spoken_marks, numbers, known, concepts, intent_concepts, answer_concepts, question_concepts, facts or intents");
        }
    }

    private static void AddWords(Dictionary<string, string[]> target, string file, YamlNode node)
    {
        foreach (var (key, value) in YamlFiles.Pairs(file, node))
        {
            target[key] = YamlFiles.Text(file, value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    private static void AddNumbers(LanguageData data, string file, YamlNode node)
    {
        foreach (var (key, value) in YamlFiles.Pairs(file, node))
        {
            data.Numbers[key] = double.TryParse(YamlFiles.Text(file, value), CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new LanguageException(file, YamlFiles.Line(value), $"\"{key}\" needs a number, for example 7 or 0.5");
        }
    }

    private static void AddLists(Dictionary<string, List<LanguageEntry>> target, string file, YamlNode node)
    {
        foreach (var (name, list) in YamlFiles.Pairs(file, node))
        {
            if (!target.TryGetValue(name, out var entries))
            {
                target[name] = entries = [];
            }

            entries.AddRange(YamlFiles.Entries(file, list));
        }
    }

    private static void AddFacts(LanguageData data, string file, YamlNode node)
    {
        foreach (var (fact, kinds) in YamlFiles.Pairs(file, node))
        {
            if (!data.Facts.TryGetValue(fact, out var byKind))
            {
                data.Facts[fact] = byKind = new Dictionary<string, List<LanguageEntry>>(StringComparer.Ordinal);
            }

            AddLists(byKind, file, kinds);
            var unknown = byKind.Keys.Except(FactKinds).FirstOrDefault();
            if (unknown is not null)
            {
                throw new LanguageException(file, YamlFiles.Line(kinds), $"\"{unknown}\" is not a kind; use {string.Join(", ", FactKinds)}");
            }
        }
    }
}
