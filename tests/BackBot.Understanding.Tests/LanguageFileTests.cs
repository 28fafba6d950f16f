namespace BackBot.Understanding.Tests;

public sealed class LanguageFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-language").FullName;

    public LanguageFileTests()
    {
        var language = Directory.CreateDirectory(Path.Combine(_folder, "language", "en")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(English.ContentFolder, "language", "en")))
        {
            File.Copy(file, Path.Combine(language, Path.GetFileName(file)));
        }

        Directory.CreateDirectory(Path.Combine(_folder, "answers"));
        File.Copy(Path.Combine(English.ContentFolder, "answers", "en.yaml"), Path.Combine(_folder, "answers", "en.yaml"));
    }

    [Fact]
    public void A_new_expression_is_understood_without_a_change_of_code()
    {
        Write("concepts:\n  numb: [blurgly]\n  sensation: [blurgly]\n");
        Assert.Contains("leg_numbness_or_tingling", TextUnderstanding.Load(_folder).Read("my foot is blurgly").Facts);
    }

    [Theory]
    [InlineData("facts:\n  stiffness:\n    sign:\n      - nosuchconcept ~ back\n", 4, "nosuchconcept")]
    [InlineData("facts:\n  stiffness:\n    perhaps: [stiff ~ back]\n", 3, "perhaps")]
    [InlineData("words: [a]\n", 1, "words")]
    [InlineData("concepts:\n  numb: [a\n", 3, "YAML")]
    [InlineData("small_words: [my]\n", 1, "name: …")]
    [InlineData("small_words:\n  denials: [no]\n  articles: [the]\n", 3, "determiners, auxiliaries, denials")]
    [InlineData("small_words:\n  denials: no not\n", 2, "[no, not]")]
    [InlineData("small_words:\n  denials:\n    no: not\n", 3, "list of texts")]
    public void A_mistake_is_named_with_file_and_line(string yaml, int line, string word)
    {
        Write(yaml);
        var mistake = Assert.Throws<LanguageException>(() => TextUnderstanding.Load(_folder));
        Assert.EndsWith("99-own.yaml", mistake.File, StringComparison.Ordinal);
        Assert.Equal(line, mistake.Line);
        Assert.Contains(word, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("determiners")]
    [InlineData("auxiliaries")]
    [InlineData("denials")]
    public void A_missing_class_of_small_words_is_named_with_its_section(string name)
    {
        var grammar = Path.Combine(_folder, "language", "en", "20-grammar.yaml");
        var lines = File.ReadAllLines(grammar);
        File.WriteAllLines(grammar, lines.Where(l => !l.StartsWith($"  {name}: ", StringComparison.Ordinal)));
        var mistake = Assert.Throws<LanguageException>(() => TextUnderstanding.Load(_folder));
        Assert.Equal(grammar, mistake.File);
        Assert.InRange(mistake.Line, Array.IndexOf(lines, "small_words:") + 1, lines.Length);
        Assert.Contains($"\"{name}: [word, word]\"", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_determiner_may_stand_in_an_expression()
    {
        Write("concepts:\n  numb: [blurgly as _ stone]\n  sensation: [blurgly as _ stone]\nsmall_words:\n  determiners: [yonder]\n");
        Assert.Contains("leg_numbness_or_tingling", TextUnderstanding.Load(_folder).Read("my foot is blurgly as yonder stone").Facts);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string yaml) => File.WriteAllText(Path.Combine(_folder, "language", "en", "99-own.yaml"), yaml);
}
