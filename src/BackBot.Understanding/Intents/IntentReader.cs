using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Intents;

/// <summary>
/// Decides what a message wants, by ordered rules: danger first, then what is asked for outright, then symptoms, then questions,
/// then courtesies, then everything else.
/// </summary>
internal sealed class IntentReader(CombinationMatcher matcher, EmergencyFacts emergencies, Markers markers, IntentConcepts concepts)
{
    private static readonly (string Signal, Intent Intent)[] Outright =
    [
        ("forget_me", Intent.ForgetMe), ("wants_human", Intent.WantsHuman), ("restart", Intent.Restart), ("what_would_change", Intent.WhatWouldChange), ("change_answer", Intent.ChangeAnswer),
        ("cancel", Intent.Cancel), ("back", Intent.Back), ("what_do_you_know", Intent.WhatDoYouKnow), ("why", Intent.Why), ("help", Intent.Help),
    ];

    /// <summary>The first intent is the one that counts; the others are there besides.</summary>
    public List<Intent> Read(Unit[] units, Structure structure, FactResult facts)
    {
        var signals = new IntentSignals(matcher, units);
        var intents = new List<Intent>();
        if (signals.Has("crisis"))
        {
            intents.Add(Intent.Crisis);
        }

        if ((signals.Has("ambulance") && !signals.Has("emergency_question")) || signals.Has("no_legs") || emergencies.Any(facts) || (signals.Has("happening_now") && IsHurt(facts, "major_trauma")) || (signals.Has("helpless") && IsHurt(facts, "recent_trauma")))
        {
            intents.Add(Intent.Emergency);
        }

        var asks = IsQuestion(units, structure) || signals.Has("ask_question") || signals.Has("asks_how");
        var method = signals.Has("ask_method");
        var told = Told(facts, asks, method);

        // "Lying down is the worst, why is that?" asks about what is told, not about an advice.
        intents.AddRange(Outright.Where(o => signals.Has(o.Signal) && !(o.Intent == Intent.WantsHuman && signals.Has("human_question")) && !(o.Intent == Intent.Why && told)).Select(o => o.Intent));
        if (signals.Has("bye") && !signals.Has("thanks"))
        {
            intents.Add(Intent.Cancel);
        }

        if (told || IsComplaint(units, signals, asks || method, facts.Mentioned.Any(IntentConcepts.IsSymptom)))
        {
            intents.Add(Intent.SymptomReport);
        }

        AddRest(units, signals, intents, asks, method);
        return intents.Count > 0 ? [.. intents.Distinct()] : [Intent.Nothing];
    }

    private static bool IsHurt(FactResult facts, string fact) =>
        new[] { facts.Self, facts.Other }.Any(f => f.TryGetValue(fact, out var value) && value == FactValue.True);

    private bool IsQuestion(Unit[] units, Structure structure)
    {
        if (units.Length > 0 && units[0].Is(markers.If) && Array.FindIndex(units, 1, u => u.Is(markers.QuestionStart)) is > 0 and var asked && asked + 1 < units.Length && units[asked].Is(markers.Auxiliary) && Structure.IsInverted(units, asked, markers) && !units[asked - 1].Is(markers.Pronoun))
        {
            // "If I was pregnant would the twist be ok".
            return true;
        }

        for (var i = 0; i < units.Length; i++)
        {
            var opens = structure.IsBreak(i - 1) || units[i - 1].Is(markers.Opener) || units[i - 1].Is(markers.And);
            opens &= i + 1 >= units.Length || !units[i + 1].Is(markers.Not);
            if (units[i].Kind == TokenKind.Question || (units[i].Is(markers.QuestionStart) && opens && (Structure.IsInverted(units, i, markers) || structure.IsBreak(i - 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A popping habit inside a question, or denials given only to get to a stretch, are no report.</summary>
    private static bool Told(FactResult facts, bool asks, bool method)
    {
        var told = facts.Self.Concat(facts.Other).Where(f => IntentConcepts.IsSymptom(f.Key)).ToList();
        if (!asks && !method && facts.Suspected.Count > 0)
        {
            return true;
        }

        if (asks && told.TrueForAll(f => f.Key == "frequent_popping"))
        {
            return false;
        }

        return told.Count > 0 && !(method && told.TrueForAll(f => f.Value == FactValue.False));
    }

    private bool IsComplaint(Unit[] units, IntentSignals signals, bool asksSomething, bool mentioned)
    {
        var offTopic = IsAboutAnimal(units, signals) || (signals.Has("off_topic") && !signals.Has("on_topic"));
        if (asksSomething || offTopic || signals.Has("thanks"))
        {
            return signals.Has("report") && !offTopic && !asksSomething && !signals.Has("better_already");
        }

        return signals.Has("report") || mentioned || Array.Exists(units, u => (u.Is(markers.Sensation) || u.Is(concepts.Back)) && (u.Standing & Standing.Imagined) == 0)
            && !Array.Exists(units, u => u.Is(concepts.Elsewhere));
    }

    /// <summary>"My dog limps", "the cat has a stiff leg"; in "the dog pulled me and my back hurts" the back is the speaker's.</summary>
    private bool IsAboutAnimal(Unit[] units, IntentSignals signals)
    {
        var named = signals.Has("animal") || Array.Exists(units, u => (u.Is(markers.Animal) || u.Holds(markers.Animal)) && (u.Standing & Standing.Other) != 0);
        return named && !Array.Exists(units, u => (u.Is(markers.Sensation) || u.Is(concepts.Back)) && (u.Standing & Standing.Other) == 0);
    }

    /// <summary>"Can barely get out of the chair": more than a topic, and not asked.</summary>
    private bool IsStatement(Unit[] units) =>
        units.Count(u => u.Kind == TokenKind.Word) > 2 && Array.Exists(units, u => u.Is(markers.FirstPerson) || u.Is(markers.PastTime) || u.Is(markers.TimeUnit) || u.Is(markers.RecentTime) || u.Is(markers.Began) || u.Is(markers.Be) || u.Is(markers.Have) || u.Is(markers.Unable) || u.Is(markers.No) || u.Is(markers.Not) || u.Is(markers.Place));

    private void AddRest(Unit[] units, IntentSignals signals, List<Intent> intents, bool asks, bool method)
    {
        var domain = Array.Exists(units, u => u.Is(concepts.Domain));
        var foreign = !signals.Has("on_topic") && (signals.Has("off_topic") || (Array.Exists(units, u => u.Is(concepts.Elsewhere)) && !Array.Exists(units, u => u.Is(concepts.Back))));
        if (signals.Has("another_method"))
        {
            // "That one hurts my wrists, have you got another": the wrists are the reason.
            intents.Add(Intent.AskMethod);
        }

        // "Do both knees go up together?": a part of the body in a question is where a stretch is felt or held.
        var detail = (asks || method) && !signals.Has("off_topic") && Array.Exists(units, u => u.Is(markers.Place)) && !Array.Exists(units, u => u.Is(concepts.Elsewhere));
        if (IsAboutAnimal(units, signals) || (foreign && !detail))
        {
            intents.Add(Intent.OffTopic);
        }

        if (method && !signals.Has("ask_question"))
        {
            intents.Add(Intent.AskMethod);
        }

        if (signals.Has("greeting_question"))
        {
            intents.Add(Intent.Greeting);
        }

        if (asks || signals.Has("ask_question"))
        {
            intents.Add(domain || detail || signals.Has("ask_question") || (Array.Exists(units, u => u.Is(concepts.Anaphor)) && !foreign) || !(IntentConcepts.HasForeignWord(units) || Array.Exists(units, u => u.Kind == TokenKind.Number)) ? Intent.AskQuestion : Intent.OffTopic);
        }

        if (method)
        {
            intents.Add(Intent.AskMethod);
        }

        if (signals.Has("thanks"))
        {
            intents.Add(Intent.Thanks);
        }

        if (signals.Has("greeting"))
        {
            intents.Add(Intent.Greeting);
        }

        if (intents.Count == 0 && Array.Exists(units, u => u.Kind == TokenKind.Word))
        {
            // Who states something here without asking tells of their back, also in words that nobody thought of.
            intents.Add(IsStatement(units) && !foreign && !signals.Has("off_topic") ? Intent.SymptomReport : domain ? Intent.AskQuestion : IntentConcepts.HasForeignWord(units) ? Intent.OffTopic : Intent.Nothing);
        }
    }
}
