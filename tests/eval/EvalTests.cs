using BackBot.Commands;
using BackBot.Understanding;

namespace BackBot.Eval.Tests;

/// <summary>The labelled sets hold what was reached; a change of vocabulary that costs quality fails here.</summary>
public sealed class EvalTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Root = FindRoot();
    private static readonly TextUnderstanding Understanding = TextUnderstanding.Load(Path.Combine(Root, "content"));

    [Theory]
    [InlineData("development", 0.96, 1.0, 0.95)]
    [InlineData("second", 0.94, 0.96, 0.95)]
    public void Texts_are_read_as_labelled(string set, double facts, double warnings, double intents)
    {
        var score = Score(set, "freetext.jsonl");
        Assert.True(score.FactsF1 >= facts, Table(score));
        Assert.True(score.WarningRecall >= warnings, Table(score));
        Assert.True(score.IntentAccuracy >= intents, Table(score));
    }

    [Theory]
    [InlineData("development", 0.98)]
    [InlineData("second", 0.97)]
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
