namespace BackBot.Understanding.Vocabulary;

/// <summary>Spells out all expressions of a set of concepts: word sequence to the concepts it stands for.</summary>
internal sealed class PhraseTable(ConceptTable concepts, PhraseExpander expander)
{
    /// <summary>The expressions of these concepts, and of the single words that combinations name.</summary>
    public Dictionary<string, HashSet<int>> Of(Dictionary<string, List<LanguageEntry>> entries)
    {
        var phrases = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var name in entries.Keys)
        {
            AddConcept(entries, phrases, name, concepts.Find(name), []);
        }

        foreach (var literal in concepts.Names().Where(n => n.Length > 1 && n[0] == '='))
        {
            foreach (var sequence in expander.Expand(new LanguageEntry(literal[1..], "combinations", 1)))
            {
                Put(phrases, sequence, concepts.Find(literal));
            }
        }

        return phrases;
    }

    private static void Put(Dictionary<string, HashSet<int>> phrases, string[] sequence, int id)
    {
        var key = string.Join(' ', sequence);
        if (!phrases.TryGetValue(key, out var ids))
        {
            phrases[key] = ids = [];
        }

        ids.Add(id);
    }

    /// <summary>An entry in angle brackets takes over all expressions of another concept.</summary>
    private void AddConcept(Dictionary<string, List<LanguageEntry>> entries, Dictionary<string, HashSet<int>> phrases, string name, int id, HashSet<string> path)
    {
        foreach (var entry in entries[name])
        {
            if (entry.Text[0] != '<')
            {
                foreach (var sequence in expander.Expand(entry))
                {
                    Put(phrases, sequence, id);
                }

                continue;
            }

            var other = entry.Text.Trim('<', '>');
            if (!entries.ContainsKey(other) || !path.Add(other))
            {
                throw entry.Wrong($"\"{entry.Text}\" must name another concept, and not in a circle");
            }

            AddConcept(entries, phrases, other, id, path);
            path.Remove(other);
        }
    }
}
