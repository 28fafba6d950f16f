using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class DecideTests
{
    private static readonly FactDefinition[] Known =
        [Sign("a"), Sign("b"), Sign("c"), Number("n", higherIsWorse: true), Number("m"), Sign("narrow", "middle"), Sign("middle", "wide"), Sign("wide")];

    [Theory]
    [InlineData("", Disposition.SelfCare)]
    [InlineData("a", Disposition.Emergency)]
    [InlineData("a?", Disposition.Emergency)]
    [InlineData("!a", Disposition.SelfCare)]
    [InlineData("b", Disposition.SeeProfessional)]
    [InlineData("b, c", Disposition.Urgent)]
    [InlineData("b, c?", Disposition.Urgent)]
    [InlineData("b, !c", Disposition.SeeProfessional)]
    [InlineData("c", Disposition.SelfCare)]
    [InlineData("a, b, c", Disposition.Emergency)]
    [InlineData("unknown", Disposition.SelfCare)]
    public void The_highest_rule_that_fires_wins(string facts, Disposition expected)
    {
        var policy = Policy(Known,
        [
            Rule("r1", Is("b"), Disposition.SeeProfessional),
            Rule("r2", All(Is("b"), Is("c")), Disposition.Urgent),
            Rule("r3", Is("a"), Disposition.Emergency),
        ]);

        Assert.Equal(expected, policy.Decide(Facts(facts)));
        Assert.Equal(expected, policy.Assess(Facts(facts)).Disposition);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("n=6.99", false)]
    [InlineData("n=7", true)]
    [InlineData("n=7.5", true)]
    [InlineData("n=10", true)]
    [InlineData("n=0", false)]
    [InlineData("n=?", true)]
    [InlineData("n", true)]
    [InlineData("!n", true)]
    public void At_least(string facts, bool fires) => AssertFires(AtLeast("n", 7), facts, fires);

    [Theory]
    [InlineData("", false)]
    [InlineData("m=0", true)]
    [InlineData("m=3", true)]
    [InlineData("m=3.01", false)]
    [InlineData("m=?", true)]
    public void At_most(string facts, bool fires) => AssertFires(AtMost("m", 3), facts, fires);

    [Theory]
    [InlineData("", false)]
    [InlineData("m=4", true)]
    [InlineData("m=3", false)]
    [InlineData("m=5", false)]
    [InlineData("m=?", true)]
    public void Equals_a_number(string facts, bool fires) => AssertFires(Exactly("m", 4), facts, fires);

    [Theory]
    [InlineData("", true)]
    [InlineData("n=0", false)]
    [InlineData("n=1", true)]
    [InlineData("n=?", true)]
    public void Not_at_most_is_only_denied_by_a_low_number(string facts, bool fires) => AssertFires(No(AtMost("n", 0)), facts, fires);

    [Theory]
    [InlineData("", true)]
    [InlineData("m=4", false)]
    [InlineData("m=3", true)]
    [InlineData("m=?", true)]
    public void Not_equals(string facts, bool fires) => AssertFires(No(Exactly("m", 4)), facts, fires);

    [Theory]
    [InlineData("", false)]
    [InlineData("!a", true)]
    [InlineData("a", true)]
    [InlineData("a?", true)]
    public void Exists_is_told_at_all(string facts, bool fires) => AssertFires(Told("a"), facts, fires);

    [Theory]
    [InlineData("m=4", true)]
    [InlineData("m=?", true)]
    [InlineData("", false)]
    public void Exists_for_a_number(string facts, bool fires) => AssertFires(Told("m"), facts, fires);

    [Theory]
    [InlineData("n=2", true)]
    [InlineData("n=3", false)]
    [InlineData("n=5", false)]
    [InlineData("n=5.5", true)]
    [InlineData("n=8", false)]
    public void Several_limits_of_one_number_make_bands(string facts, bool fires) => AssertFires(
        Any(All(AtLeast("n", 2), No(AtLeast("n", 3))), All(AtLeast("n", 5.5), No(AtLeast("n", 8)))), facts, fires, [Number("n")]);

    [Theory]
    [InlineData("a, b", true)]
    [InlineData("a, c", true)]
    [InlineData("b, c", false)]
    [InlineData("a", false)]
    public void All_over_any(string facts, bool fires) => AssertFires(All(Is("a"), Any(Is("b"), Is("c"))), facts, fires);

    [Theory]
    [InlineData("n=0, m=9", false)]
    [InlineData("n=1, m=9", true)]
    [InlineData("n=0, m=8", true)]
    public void Not_all_is_any_not(string facts, bool fires) => AssertFires(No(All(AtMost("n", 0), Exactly("m", 9))), facts, fires);

    [Theory]
    [InlineData("n=0, m=8", false)]
    [InlineData("n=1, m=9", false)]
    [InlineData("n=1, m=8", true)]
    public void Not_any_is_all_not(string facts, bool fires) => AssertFires(No(Any(AtMost("n", 0), Exactly("m", 9))), facts, fires);

    [Theory]
    [InlineData("n=8", true)]
    [InlineData("n=3", false)]
    public void Not_not_is_itself(string facts, bool fires) => AssertFires(No(No(AtLeast("n", 7))), facts, fires);

    [Theory]
    [InlineData("narrow", true)]
    [InlineData("narrow?", true)]
    [InlineData("middle", true)]
    [InlineData("!narrow", false)]
    [InlineData("narrow, !wide", true)]
    [InlineData("narrow, wide", true)]
    public void What_follows_from_a_told_fact_counts_as_told(string facts, bool fires) => AssertFires(Is("wide"), facts, fires);

    [Theory]
    [InlineData("age=5", true)]
    [InlineData("age=6", false)]
    [InlineData("age=?", true)]
    [InlineData("age=5, !minor", true)]
    [InlineData("age=9, minor", true)]
    [InlineData("age=9, !minor", false)]
    public void What_follows_from_a_number_counts_as_told(string facts, bool fires) => AssertFires(Is("minor"), facts, fires,
    [
        Sign("minor"),
        Number("age") with { Implies = [new() { Fact = "minor", AtMost = 5 }, new() { Fact = "minor", AtLeast = 6, Value = false }] },
    ]);

    [Theory]
    [InlineData("age=5", true)]
    [InlineData("age=6", false)]
    public void What_follows_from_what_follows_counts_too(string facts, bool fires) => AssertFires(Is("young"), facts, fires,
        [Sign("young"), Sign("minor", "young"), Number("age") with { Implies = [new() { Fact = "minor", AtMost = 5 }] }]);

    [Theory]
    [InlineData("!wide", true)]
    [InlineData("narrow, !wide", false)]
    [InlineData("a, narrow, !wide", false)]
    public void What_follows_outweighs_a_denial(string facts, bool fires) => AssertFires(IsNot("wide"), facts, fires);

    [Fact]
    public void More_than_one_word_of_literals_is_told_apart()
    {
        var ids = Enumerable.Range(0, 200).Select(number => $"f{number}").ToArray();
        var policy = Policy([.. ids.Select(id => Sign(id))], [.. ids.Select((id, at) => Rule($"r{id}", Is(id), at % 2 == 0 ? Disposition.Urgent : Disposition.Emergency))]);

        Assert.All(ids, (id, at) => Assert.Equal(at % 2 == 0 ? Disposition.Urgent : Disposition.Emergency, policy.Decide(Facts(id))));
    }

    [Fact]
    public void Nothing_is_decided_without_facts() => Assert.Throws<ArgumentNullException>(() => Policy(Known).Decide(null!));

    private static void AssertFires(Condition when, string facts, bool fires, FactDefinition[]? known = null)
    {
        var policy = new TriagePolicy(Definition(known ?? Known, [Rule("r", when, Disposition.Urgent)]), guarded: false);
        Assert.Equal(fires ? Disposition.Urgent : Disposition.SelfCare, policy.Decide(Facts(facts)));
    }
}
