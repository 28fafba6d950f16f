using BackBot.Commands;
using BackBot.Understanding;

namespace BackBot.Eval.Tests;

/// <summary>The labelled sets hold what was reached; a change of vocabulary that costs quality fails here.</summary>
public sealed class EvalTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);
    internal static readonly string Root = FindRoot();
    internal static readonly TextUnderstanding Understanding = TextUnderstanding.Load(Path.Combine(Root, "content"));

    [Theory]
    [InlineData("development", "freetext.jsonl", 0.98, 1.0, 0, 0.97)]
    [InlineData("second", "freetext.jsonl", 0.96, 0.98, 1, 0.96)]
    [InlineData("third", "freetext.jsonl", 0.97, 1.0, 0, 0.98)]
    [InlineData("third", "freetext.more.jsonl", 0.94, 0.97, 0, 0.97)]
    [InlineData("third", "freetext.scope.jsonl", 0.95, 0.99, 0, 0.96)]
    [InlineData("fourth", "freetext.jsonl", 0.94, 0.96, 0, 0.97)]
    [InlineData("fourth", "freetext.more.jsonl", 0.95, 0.96, 0, 0.93)]
    [InlineData("fourth", "freetext.signs.jsonl", 0.98, 0.99, 0, 0.98)]
    [InlineData("fourth", "freetext.signs2.jsonl", 0.96, 0.97, 0, 0.94)]
    [InlineData("fifth", "freetext.jsonl", 0.92, 0.95, 0, 0.95)]
    [InlineData("sixth", "freetext.jsonl", 0.94, 0.95, 3, 0.96)]
    [InlineData("sixth", "freetext.more.jsonl", 0.93, 0.95, 3, 0.95)]
    [InlineData("seventh", "freetext.jsonl", 0.96, 0.95, 5, 0.97)]
    [InlineData("seventh", "freetext.polarity.jsonl", 0.92, 0.95, 14, 0.96)]
    [InlineData("eighth", "freetext.jsonl", 0.93, 0.97, 3, 0.97)]
    [InlineData("eighth", "freetext.polarity.jsonl", 0.92, 0.94, 5, 0.97)]
    [InlineData("eighth", "words.jsonl", 0.97, 0.98, 2, 1.0)]
    [InlineData("tenth", "freetext.jsonl", 0.94, 0.97, 6, 0.95)]
    [InlineData("tenth", "freetext.signs.jsonl", 0.89, 0.97, 24, 0.87)]
    [InlineData("tenth", "freetext.plain.jsonl", 0.96, 0.99, 2, 0.94)]
    public void Texts_are_read_as_labelled(string set, string file, double facts, double warnings, int wrongPolarity, double intents)
    {
        var score = Score(set, file);
        Assert.True(score.FactsF1 >= facts, Table(score));
        Assert.True(score.WarningRecall >= warnings, Table(score));
        Assert.True(score.WrongPolarity <= wrongPolarity, Table(score));
        Assert.True(score.IntentAccuracy >= intents, Table(score));
    }

    [Theory]
    [InlineData("development", 0.98)]
    [InlineData("second", 0.97)]
    [InlineData("fourth", 0.98)]
    [InlineData("fifth", 0.98)]
    [InlineData("sixth", 0.98)]
    [InlineData("seventh", 0.975)]
    [InlineData("eighth", 0.98)]
    public void Answers_are_read_as_labelled(string set, double answers)
    {
        var score = Score(set, "answers.jsonl");
        Assert.True(score.AnswerAccuracy >= answers, Table(score));
        Assert.Equal(0, score.HiddenYes);
    }

    private static EvalScore Score(string set, string file) =>
        EvalScore.Of(Understanding, LabelledText.ReadFile(Path.Combine(Root, "tests", "eval", set, file)), Now);

    private static string Table(EvalScore score) => string.Join('\n', score.Table().Concat(score.Misses));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "tests", "eval", "development")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
