using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Patterns;

/// <summary>
/// Reads the notation for combinations. <c>numb leg</c> next to each other (fillers aside), <c>..</c> up to 3 words between,
/// <c>...</c> up to 7, <c>,,</c> up to 8 and over commas, <c>;;</c> up to 8 and over one end of a sentence too; <c>a|b</c> either concept; <c>=word</c> the word itself; <c>x?</c> may be missing;
/// <c>*x</c> the head; <c>^</c> the beginning and <c>$</c> the end of the clause; <c>numb ~ leg</c> the sensation tied to the place, in any order.
/// </summary>
internal sealed class CombinationParser(ConceptTable concepts, IReadOnlySet<string> named)
{
    /// <summary>Compiles one combination; a mistake is reported with its file and line.</summary>
    public Combination Parse(string name, string kind, LanguageEntry entry)
    {
        var parts = entry.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 3 && parts[1] == "~")
        {
            return new Combination(name, kind, [Read(parts[0], 0, Pause.None, entry), Read(parts[2], 0, Pause.None, entry)], true, entry);
        }

        var atStart = parts[0] == "^";
        parts = atStart ? parts[1..] : parts;
        var elements = new List<Element>();
        var reach = 0;
        var over = Pause.None;
        foreach (var part in parts)
        {
            switch (part)
            {
                case "..":
                    reach = 3;
                    break;
                case "...":
                    reach = 7;
                    break;
                case ",,":
                    (reach, over) = (8, Pause.Comma);
                    break;
                case ";;":
                    (reach, over) = (8, Pause.SentenceEnd);
                    break;
                default:
                    elements.Add(Read(part, reach, over, entry));
                    (reach, over) = (0, Pause.None);
                    break;
            }
        }

        return elements.Count > 0 && !elements[0].IsEnd && !elements[0].Optional && reach == 0
            ? new Combination(name, kind, [.. elements], false, entry) { AtStart = atStart }
            : throw entry.Wrong($"\"{entry.Text}\" must begin with a concept or =word and must not end with a gap");
    }

    private Element Read(string part, int reach, Pause over, LanguageEntry entry)
    {
        if (part == "$")
        {
            return new Element([], false, false, reach, over);
        }

        var head = part[0] == '*';
        var optional = part[^1] == '?';
        var text = part[(head ? 1 : 0)..(optional ? part.Length - 1 : part.Length)];
        var ids = text.Split('|').Select(name => Concept(name, entry)).ToArray();
        return new Element(ids, optional, head, reach, over);
    }

    private int Concept(string name, LanguageEntry entry)
    {
        if (name.Length > 1 && name[0] == '=')
        {
            return concepts.Add(name);
        }

        return named.Contains(name)
            ? concepts.Add(name)
            : throw entry.Wrong($"there is no concept \"{name}\"; add it under \"concepts:\", or write ={name} for the word itself");
    }
}
