using BackBot.Triage;

namespace BackBot.Dialogs.Tests;

/// <summary>
/// A person made up from the content's own facts, who follows <c>channelData.backbot</c> alone: answers by pressing or in words, and, if they are
/// of that kind, wanders off before every third answer.
/// </summary>
internal sealed class Patient
{
    private const int MostMessages = 90;
    private static readonly string[] Spans = ["today", "yesterday", "days", "one_to_two_weeks", "weeks"];
    private static readonly string[] Wanderings = ["help", "why do you ask?", "back", "I want to change an answer", "asdf qwer", "🌵", "", "how often should I stretch?"];

    private readonly Random _random;
    private readonly bool _types;
    private readonly bool _wanders;
    private readonly string _span;
    private readonly Conversation _conversation = new();
    private (string Question, string Answer)? _pressed;

    public Patient(int seed, bool types, bool wanders)
    {
        _random = new Random(seed);
        (_types, _wanders) = (types, wanders);
        var policy = Conversation.Content.Policy;
        _span = Spans[_random.Next(Spans.Length)];
        var signs = _random.Next(4);
        var minor = _random.Next(10) == 0;
        Facts = FactSet.Of(
        [
            new("pain_0_10", FactValue.Number(_random.Next(signs == 0 ? 4 : 11))),
            new("age", FactValue.Number(minor ? _random.Next(12, 18) : _random.Next(20, 85))),
            .. policy.FindQuestion("duration")!.Options.First(option => option.Id == _span).Sets,
        ]);
        var asked = policy.Definition.Facts.Where(fact => fact is { Asked: true, Kind: FactKind.Boolean } && Facts[fact.Id] is null).ToList();
        Facts = asked.Aggregate(Facts, (facts, fact) => facts.With(fact.Id, fact.Role != FactRole.Sign && _random.Next(6) == 0));
        Facts = Facts.With("under_18", minor);
        var possible = asked.Where(fact => fact is { Role: FactRole.Sign, Id: not "under_18" }).ToList();
        for (var i = 0; i < signs; i++)
        {
            Have(policy, possible[_random.Next(possible.Count)]);
        }
    }

    /// <summary>What is true of this person.</summary>
    public FactSet Facts { get; private set; }

    /// <summary>Talks until there is advice.</summary>
    public async Task<Conversation> TalkAsync()
    {
        await _conversation.JoinAsync();
        while (_conversation.Outcome is null)
        {
            Assert.True(_conversation.Sent < MostMessages, $"{_conversation.Question} is asked again and again; {Facts}");
            if (_wanders && _random.Next(3) == 0)
            {
                await WanderAsync();
            }
            else
            {
                await AnswerAsync(_conversation.Question!);
            }
        }

        return _conversation;
    }

    private void Have(TriagePolicy policy, FactDefinition fact)
    {
        Facts = Facts.With(fact.Id, true);
        foreach (var implied in fact.Implies)
        {
            Have(policy, policy.FindFact(implied.Fact)!);
        }
    }

    private Task WanderAsync() => _random.Next(4) == 0 && _pressed is { } late
        ? _conversation.AnswerAsync(late.Question, late.Answer)
        : _conversation.SayAsync(Wanderings[_random.Next(Wanderings.Length)]);

    private Task AnswerAsync(string question) => (question, (string?)_conversation.LastData("kind")) switch
    {
        ("agreement", _) => Has("under_18") ? ChooseAsync(question, "minor", "No, I'm under 18") : ChooseAsync(question, "adult", "yes, I'm over 18"),
        ("read_back", _) => ChooseAsync(question, "yes", "yes"),
        ("change_answer", _) => ChooseAsync(question, "keep", Text("chat.buttons.keep")),
        (_, "checklist") => AnswerListAsync(question),
        (_, "yesno") => Has(Asked[0]) ? ChooseAsync(question, "yes", "yes") : ChooseAsync(question, "no", "no"),
        (_, "number") => _conversation.SayAsync(Facts[question]!.Value.ToString()),
        (_, "duration") => ChooseAsync(question, _span, $"for {Facts["duration_days"]} days"),
        var other => throw new InvalidOperationException($"Nobody knows how to answer {other}."),
    };

    private IReadOnlyList<string> Asked => (IReadOnlyList<string>)_conversation.LastData("facts")!;

    private Task AnswerListAsync(string question)
    {
        var had = Asked.Where(Has).ToList();
        return (had.Count, _types) switch
        {
            (0, _) => ChooseAsync(question, "none", "None of these"),
            (_, true) => _conversation.SayAsync(Text($"facts.{had[0]}.label")),
            _ => _conversation.AnswerAsync(question, "ticked", string.Join(',', had)),
        };
    }

    private Task ChooseAsync(string question, string answer, string words)
    {
        _pressed = (question, answer);
        return _types ? _conversation.SayAsync(words) : _conversation.AnswerAsync(question, answer);
    }

    private bool Has(string fact) => Facts[fact] == FactValue.True;

    private static string Text(string key) => Conversation.Content.Texts.Get("en", key);
}
