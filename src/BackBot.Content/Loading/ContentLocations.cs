namespace BackBot.Content;

/// <summary>Where each item of the content stands, by its id.</summary>
internal sealed class ContentLocations
{
    private readonly Dictionary<string, (string File, int Line)> _byId = new(StringComparer.Ordinal);

    public (string File, int Line) this[string key] => _byId.TryGetValue(key, out var at) ? at : ("facts.yaml", 1);

    public static string Fact(string id) => $"fact:{id}";

    public static string Question(string id) => $"question:{id}";

    public static string Rule(string id) => $"rule:{id}";

    public static string Method(string id) => $"method:{id}";

    public static string Step(MethodStep step) => $"step:{step.TextKey}";

    public static string Text(string locale, string key) => $"text:{locale}:{key}";

    /// <summary>The key of the rule or part of a method with this id.</summary>
    public string KeyOfCondition(string id) => _byId.ContainsKey(Rule(id)) ? Rule(id) : Method(id);

    /// <summary>False when there is already an item of this key.</summary>
    public bool TryAdd(string key, string file, int line) => _byId.TryAdd(key, (file, line));

    /// <summary>The place of a rule, question or method part of this id, whichever there is.</summary>
    public (string File, int Line) OfSubject(string id)
    {
        foreach (var key in new[] { Rule(id), Question(id), Method(id) })
        {
            if (_byId.TryGetValue(key, out var at))
            {
                return at;
            }
        }
        return ("facts.yaml", 1);
    }
}
