namespace BackBot.Learning.Tests;

public sealed class LearnerTests
{
    // Ten texts each: 1 tells the fact, 2 denies it, 3 says nothing of it; 4 is in all of them, and 5 in one alone.
    private static readonly (IReadOnlyCollection<uint> Features, IReadOnlyDictionary<string, bool> Facts)[] Texts =
    [
        .. Enumerable.Range(0, 30).Select(n => ((IReadOnlyCollection<uint>)(n == 0 ? [1, 4, 5] : [(uint)(n % 3) + 1, 4]), Labels(n % 3))),
    ];

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(2, false, true)]
    [InlineData(3, false, false)]
    public void A_feature_tells_what_its_texts_told(uint feature, bool has, bool hasNot)
    {
        var probabilities = new float[2];
        new Learner(_ => { }).Learn(Texts).Weigh([feature, 4], probabilities);
        Assert.Equal((has, hasNot), (probabilities[0] > 0.5f, probabilities[1] > 0.5f));
    }

    [Fact]
    public void What_hardly_any_text_has_is_not_learnt() => Assert.Equal([1u, 2u, 3u, 4u], new Learner(_ => { }).Learn(Texts).Features);

    [Fact]
    public void The_same_texts_teach_the_same()
    {
        var (one, other) = (new float[2], new float[2]);
        new Learner(_ => { }).Learn(Texts).Weigh([1, 3, 4], one);
        new Learner(_ => { }).Learn(Texts).Weigh([1, 3, 4], other);
        Assert.Equal(one, other);
    }

    private static Dictionary<string, bool> Labels(int kind) => kind switch { 0 => new() { ["fact"] = true }, 1 => new() { ["fact"] = false }, _ => [] };
}
