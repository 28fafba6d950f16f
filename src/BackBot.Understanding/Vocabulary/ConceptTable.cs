namespace BackBot.Understanding.Vocabulary;

/// <summary>Gives every concept a small number. A literal word in a combination ("=wipe") is a concept of its own.</summary>
internal sealed class ConceptTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>Number of concepts.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a concept, given out when it is new.</summary>
    public int Add(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            _ids[name] = id = _ids.Count;
        }

        return id;
    }

    /// <summary>The number of a known concept, or -1.</summary>
    public int Find(string name) => _ids.GetValueOrDefault(name, -1);

    /// <summary>The number of a concept that the code itself relies on.</summary>
    /// <exception cref="LanguageException">The vocabulary lacks it.</exception>
    public int Require(string name) =>
        _ids.TryGetValue(name, out var id) ? id : throw new LanguageException("concepts", 1, $"the concept \"{name}\" is missing; the reading of scope needs it");

    /// <summary>The names by number, for explanations.</summary>
    public string[] Names()
    {
        var names = new string[_ids.Count];
        foreach (var (name, id) in _ids)
        {
            names[id] = name;
        }

        return names;
    }
}
