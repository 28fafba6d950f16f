namespace BackBot.Understanding.Vocabulary;

/// <summary>Spells out all expressions of a set of concepts: word sequence to the concepts it stands for.</summary>
internal sealed class PhraseTable(ConceptTable concepts, PhraseExpander expander, IReadOnlyDictionary<string, string[]> replace, SmallWords small)
{
    private const string GrammarFile = "20-grammar.yaml";

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

        AddAuxiliaries(phrases);
        Inherit(phrases, "inherits", ["sensation", "pain", "numb", "weak", "stiff", "shooting", "burning"], "place");
        Inherit(phrases, "keeps_leg", ["leg", "both_legs"], string.Empty);
        return phrases;
    }

    /// <summary>
    /// "After the accident" is a time, "push down" an action, and both still hold what their words mean: an expression that says nothing on its own
    /// (<paramref name="whole"/> holds the concepts that do) does not hide the words of substance in it.
    /// </summary>
    public void SeeThrough(Dictionary<string, List<LanguageEntry>> entries, Dictionary<string, HashSet<int>> phrases, IReadOnlySet<int> whole)
    {
        var grammar = entries.Where(e => e.Value.TrueForAll(v => v.File.EndsWith(GrammarFile, StringComparison.Ordinal))).Select(e => concepts.Find(e.Key)).ToHashSet();
        var literal = concepts.Names().Select((name, id) => (name, id)).Where(n => n.name[0] == '=').Select(n => n.id).ToHashSet();
        var added = new List<(HashSet<int> Ids, HashSet<int> Inner)>();
        foreach (var (phrase, ids) in phrases.Where(p => p.Key.Contains(' ', StringComparison.Ordinal) && !p.Value.Overlaps(whole)))
        {
            var words = phrase.Split(' ');
            if (words.Any(small.Denials.Contains))
            {
                continue;
            }

            var inside = new HashSet<int>();
            for (var i = 0; i < words.Length;)
            {
                var length = words.Length - i - (i == 0 ? 1 : 0);
                while (length > 1 && !(phrases.TryGetValue(string.Join(' ', words, i, length), out var inner) && inner.Any(id => !grammar.Contains(id) && !literal.Contains(id))))
                {
                    length--;
                }

                inside.UnionWith(phrases.GetValueOrDefault(string.Join(' ', words, i, length), []).Where(id => !grammar.Contains(id) && !literal.Contains(id)));
                i += length;
            }

            added.Add((ids, inside));
        }

        added.ForEach(a => a.Ids.UnionWith(a.Inner));
    }

    /// <summary>"Not feel when I need" with the verb before it, so that "can" does not stand alone as if they could.</summary>
    private void AddAuxiliaries(Dictionary<string, HashSet<int>> phrases)
    {
        var wanted = concepts.Find("with_auxiliary");
        foreach (var (phrase, ids) in phrases.Where(p => p.Value.Contains(wanted) && p.Key.StartsWith("not ", StringComparison.Ordinal)).ToList())
        {
            foreach (var id in ids)
            {
                small.Auxiliaries.ForEach(a => Put(phrases, a + " " + phrase, id));
            }
        }
    }

    /// <summary>
    /// A long expression hides the words in it: "hurts when I cough" would be no pain in the leg any more. Expressions of the
    /// <paramref name="heirs"/> keep what the words in them stand for, unless they hold a denial or what they must be <paramref name="without"/>.
    /// </summary>
    private void Inherit(Dictionary<string, HashSet<int>> phrases, string heirs, string[] heritage, string without)
    {
        var (heir, bar) = (concepts.Find(heirs), concepts.Find(without));
        var kept = heritage.Select(concepts.Find).ToHashSet();
        foreach (var (phrase, ids) in phrases.Where(p => p.Value.Contains(heir) && p.Key.Contains(' ', StringComparison.Ordinal) && !p.Value.Overlaps(kept)).ToList())
        {
            var words = phrase.Split(' ');
            var found = words.Select(w => phrases.GetValueOrDefault(w, [])).ToList();
            if (!found.Exists(f => f.Contains(bar)) && (without.Length == 0 || !words.Any(small.Denials.Contains)))
            {
                ids.UnionWith(found.SelectMany(f => f).Where(kept.Contains));
            }
        }
    }

    /// <summary>Under the words as they stand, and as a text would be written out ("post op": "post operation"; "haven't": "have not").</summary>
    private void Put(Dictionary<string, HashSet<int>> phrases, string[] sequence, int id)
    {
        var asGiven = string.Join(' ', sequence);
        Put(phrases, asGiven, id);
        var writtenOut = string.Join(' ', sequence.SelectMany(WriteOut));
        if (writtenOut != asGiven && (sequence.Length > 1 || writtenOut.Contains(' ', StringComparison.Ordinal)))
        {
            Put(phrases, writtenOut, id);
        }
    }

    private string[] WriteOut(string word) =>
        word.Length > 1 && replace.TryGetValue(word, out var words) ? words
        : word.EndsWith("n't", StringComparison.Ordinal) ? [word[..^3], "not"]
        : word.Length > 2 && word.EndsWith("'s", StringComparison.Ordinal) ? [word[..^2], "'s"]
        : [word];

    private static void Put(Dictionary<string, HashSet<int>> phrases, string key, int id)
    {
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
