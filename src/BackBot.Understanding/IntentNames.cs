namespace BackBot.Understanding;

/// <summary>The names of intents in content, in JSON Lines and in the evaluation sets.</summary>
public static class IntentNames
{
    private static readonly Dictionary<Intent, string> Wire = new()
    {
        [Intent.Nothing] = "nothing",
        [Intent.SymptomReport] = "symptom_report",
        [Intent.AskQuestion] = "ask_faq",
        [Intent.AskMethod] = "ask_method",
        [Intent.WantsHuman] = "wants_human",
        [Intent.Emergency] = "emergency",
        [Intent.Restart] = "restart",
        [Intent.Back] = "back",
        [Intent.Cancel] = "cancel",
        [Intent.Help] = "help",
        [Intent.Why] = "why",
        [Intent.WhatWouldChange] = "what_would_change",
        [Intent.ChangeAnswer] = "change_answer",
        [Intent.ForgetMe] = "forget_me",
        [Intent.WhatDoYouKnow] = "what_do_you_know",
        [Intent.Thanks] = "thanks",
        [Intent.Greeting] = "greeting",
        [Intent.OffTopic] = "off_topic",
        [Intent.Crisis] = "crisis",
    };

    private static readonly Dictionary<string, Intent> ByName = Wire.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>The name on the wire, for example <c>ask_faq</c>.</summary>
    public static string ToWire(this Intent intent) => Wire[intent];

    /// <summary>Finds the intent of a wire name.</summary>
    public static bool TryParse(string name, out Intent intent) => ByName.TryGetValue(name, out intent);
}
