using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.SecondReading;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Tests;

public sealed class SecondReaderTests
{
    private const string Fact = "leg_weakness";
    private const string Telling = "the wobbly trousers dance by themselves";
    private const string Denying = "the quiet trousers rest by themselves";

    private static readonly Compiled Compiled = new(LanguageLoader.Load(Path.Combine(English.ContentFolder, "language", "en")));
    private static readonly Markers Markers = new(Compiled.Concepts, Compiled.Data.Endings);
    private static readonly TextMarking Marking = new(Compiled, Markers, new ScopeReader(Compiled.Concepts, Markers));
    private static readonly SentenceFeatures Features = new(Compiled.Concepts);

    [Theory]
    [InlineData(Telling)]
    [InlineData(Telling + ". The sun is shining.")]
    [InlineData("Hello there. " + Telling)]
    public void What_only_the_weights_see_is_suspected_where_it_stands(string text)
    {
        var result = Review(text, new FactResult());
        var span = Assert.Single(result.Suspected);
        Assert.Equal((Fact, FactValue.True), (span.FactId, span.Value));
        Assert.StartsWith(Telling, text.Substring(span.Start, span.Length), StringComparison.Ordinal);
        Assert.Empty(result.Self);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_rules_read_stays_as_they_read_it(bool value)
    {
        var read = new FactResult();
        read.Self[Fact] = FactValue.Of(value);
        Assert.Empty(Review(Telling, read).Suspected);
        Assert.Equal(FactValue.Of(value), read.Self[Fact]);
    }

    [Fact]
    public void What_another_person_has_is_not_suspected_of_the_speaker()
    {
        var read = new FactResult();
        read.Other[Fact] = FactValue.True;
        Assert.Empty(Review(Telling, read).Suspected);
    }

    [Fact]
    public void A_sentence_that_denies_it_speaks_against_asking() => Assert.Empty(Review($"{Telling}. {Denying}.", new FactResult()).Suspected);

    [Theory]
    [InlineData("My left foot. " + Telling, false)]
    [InlineData("My left foot and my right foot. " + Telling, true)]
    public void Both_legs_are_not_suspected_where_one_side_is_named(string text, bool suspected) =>
        Assert.Equal(suspected, Review(text, new FactResult(), Weights(BothSides.Bilateral)).Suspected.Count > 0);

    [Fact]
    public void A_few_words_are_an_answer_and_no_report() => Assert.Empty(Review("wobbly trousers dance", new FactResult()).Suspected);

    [Fact]
    public void What_was_saved_weighs_the_same_when_it_is_loaded()
    {
        var file = Path.GetTempFileName();
        try
        {
            Weights().Save(file);
            var loaded = LearnedWeights.Load(file);
            Assert.Equal(Weigh(Weights()), Weigh(loaded));
            Assert.Equal([Fact], loaded.Facts);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void A_damaged_file_is_named(int kept)
    {
        var file = Path.GetTempFileName();
        try
        {
            Weights().Save(file);
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, kept < 0 ? [.. bytes.Select(b => (byte)~b)] : bytes[..kept]);
            Assert.Equal(file, Assert.Throws<LanguageException>(() => LearnedWeights.Load(file)).File);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_language_without_learnt_weights_is_read_by_rules_alone()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.GetFiles(English.ContentFolder, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(English.ContentFolder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var reading = TextUnderstanding.Load(folder.FullName).Read("my left foot is numb");
            Assert.Equal(FactValue.True, reading.Facts["leg_numbness_or_tingling"]);
            Assert.Empty(reading.Suspected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FactResult Review(string text, FactResult read, LearnedWeights? weights = null)
    {
        var marked = Mark(text);
        new SecondReader(weights ?? Weights(), Features, Markers, new BothSides(Compiled.Concepts)).Review(marked.Units, marked.Structure, read);
        return read;
    }

    private static float[] Weigh(LearnedWeights weights)
    {
        var probabilities = new float[2];
        weights.Weigh(Features.OfText(Mark(Telling)), probabilities);
        return probabilities;
    }

    private static MarkedText Mark(string text) => Marking.Mark(Compiled.Words.Read(text), false);

    /// <summary>Weights that know two sentences: one tells the fact, the other denies it.</summary>
    private static LearnedWeights Weights(string fact = Fact)
    {
        var (telling, denying) = (Features.OfText(Mark(Telling)).ToHashSet(), Features.OfText(Mark(Denying)).ToHashSet());
        uint[] features = [.. telling.Union(denying).Order()];
        sbyte[] weights = [.. features.SelectMany(feature => (sbyte[])[(sbyte)(telling.Contains(feature) ? denying.Contains(feature) ? 0 : 100 : -100), (sbyte)(denying.Contains(feature) ? telling.Contains(feature) ? 0 : 100 : -100)])];
        return new LearnedWeights([fact], features, [.. features.Select(_ => 1f)], weights, [0.05f, 0.05f], [-5f, -5f]);
    }
}
