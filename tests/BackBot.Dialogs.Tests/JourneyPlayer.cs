using System.Globalization;

namespace BackBot.Dialogs.Tests;

/// <summary>Plays a person through the real dialogs: presses the buttons that fit the person's facts, and types what the journey says.</summary>
internal sealed class JourneyPlayer(Journey journey)
{
    private const int MostTurns = 60;
    private readonly List<(string At, string Text)> _says = [.. journey.Says];
    private readonly Conversation _conversation = new();

    public async Task<Conversation> PlayAsync()
    {
        await _conversation.JoinAsync();
        await _conversation.AnswerAsync("agreement", journey.Adult ? "adult" : "minor");
        await SayIfDueAsync("start");
        while (_conversation.Sent < MostTurns)
        {
            var question = _conversation.Question;
            if (question is null || (question == "next" && !await AtOutcomeAsync()))
            {
                return _conversation;
            }

            if (question != "next" && !await SayIfDueAsync(question == "method_step" ? "method" : question))
            {
                await AnswerAsync(question);
            }
        }

        throw new InvalidOperationException($"The conversation does not end: {_conversation.Question} is asked again and again.");
    }

    private async Task<bool> AtOutcomeAsync()
    {
        if (await SayIfDueAsync("outcome"))
        {
            return true;
        }

        if (_says.Any(says => says.At == "method") && _conversation.LastData("outcome") is "self_care"
            && _conversation.LastData("methods") is IReadOnlyList<string> { Count: > 0 } methods)
        {
            await _conversation.AnswerAsync("next", methods[0]);
            return true;
        }

        return false;
    }

    private async Task<bool> SayIfDueAsync(string at)
    {
        var due = _says.FindIndex(says => says.At == at);
        if (due < 0)
        {
            return false;
        }

        var text = _says[due].Text;
        _says.RemoveAt(due);
        await _conversation.SayAsync(text);
        return true;
    }

    private Task AnswerAsync(string question)
    {
        var kind = (string?)_conversation.LastData("kind");
        return kind switch
        {
            "checklist" => AnswerListAsync(question),
            "yesno" => _conversation.AnswerAsync(question, journey.Answer(question) switch { "true" => "yes", "unsure" => "unsure", _ => "no" }),
            "number" => _conversation.SayAsync(journey.Answer(question) switch { "" when question == "age" => "35", "" => "2", "unsure" => "not sure", var number => number }),
            "duration" => AnswerDurationAsync(question),
            _ => _conversation.AnswerAsync(question, question switch { "read_back" => "yes", "feeling" => "better", "check_in" => "no", "method_step" => "stop", _ => "none" }),
        };
    }

    private Task AnswerListAsync(string question)
    {
        var facts = (IReadOnlyList<string>)_conversation.LastData("facts")!;
        if (facts.Any(fact => journey.Answer(fact) == "unsure"))
        {
            return _conversation.AnswerAsync(question, "unsure");
        }

        var ticked = facts.Where(fact => journey.Answer(fact) == "true").ToList();
        return ticked.Count == 0
            ? _conversation.AnswerAsync(question, "none")
            : _conversation.AnswerAsync(question, "ticked", string.Join(',', ticked));
    }

    private Task AnswerDurationAsync(string question)
    {
        var days = journey.Answer("duration_days");
        if (days == "unsure")
        {
            return _conversation.AnswerAsync(question, "unsure");
        }

        if (journey.Answer("persistent") == "true" && days.Length == 0)
        {
            return _conversation.AnswerAsync(question, "keeps_coming_back");
        }

        var number = double.Parse(days.Length == 0 ? "0" : days, CultureInfo.InvariantCulture);
        var option = journey.Answer("persistent") == "true" && number < 14 ? "keeps_coming_back" : number switch
        {
            0 => "today",
            1 => "yesterday",
            < 7 => "days",
            < 14 => "one_to_two_weeks",
            _ => "weeks",
        };
        return _conversation.AnswerAsync(question, option);
    }
}
