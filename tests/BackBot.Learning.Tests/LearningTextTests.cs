namespace BackBot.Learning.Tests;

public sealed class LearningTextTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nothing_is_learnt_from_texts_that_are_held_out()
    {
        Write("freetext.jsonl", """{"id":"1","text":"stiff back","facts":{"stiffness":true}}""");
        Write("words.jsonl", """{"id":"2","text":"no fever","facts":{"fever_or_unwell":false}}""");
        Write("freetext.heldout.jsonl", """{"id":"3","text":"numb foot","facts":{"leg_numbness_or_tingling":true}}""");
        Write("answers.jsonl", """{"question":"yes_no","text":"yes","expected":"yes"}""");

        Assert.Equal(["stiff back", "no fever"], LearningText.ReadFolder(_folder.FullName).Select(text => text.Text));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":"1","text":"stiff back"}""")]
    [InlineData("""{"id":"1","text":"stiff back","facts":{"stiffness":"yes"}}""")]
    public void A_line_that_is_no_labelled_text_is_named(string line)
    {
        Write("freetext.jsonl", """{"id":"0","text":"stiff","facts":{}}""" + "\n" + line);

        Assert.Contains("freetext.jsonl:2", Assert.Throws<InvalidDataException>(() => LearningText.ReadFolder(_folder.FullName).ToList()).Message, StringComparison.Ordinal);
    }

    private void Write(string file, string lines) => File.WriteAllText(Path.Combine(_folder.FullName, file), lines);
}
