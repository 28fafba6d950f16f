using System.Collections;
using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class FactSetTests
{
    [Fact]
    public void What_was_told_is_found_again()
    {
        var facts = FactSet.Empty.With("b", true).With("a", false).With("c", 7).With("d", FactValue.Unsure);

        Assert.Equal(FactValue.True, facts["b"]);
        Assert.Equal(FactValue.False, facts["a"]);
        Assert.Equal(FactValue.Number(7), facts["c"]);
        Assert.Equal(FactValue.Unsure, facts["d"]);
        Assert.Null(facts["e"]);
        Assert.Equal(4, facts.Count);
    }

    [Fact]
    public void What_was_not_told_is_not_found()
    {
        Assert.False(Facts("a, c").TryGet("b", out var value));
        Assert.Equal(default, value);
        Assert.True(Facts("a, c").TryGet("a", out value));
        Assert.Equal(FactValue.True, value);
    }

    [Fact]
    public void A_set_does_not_change()
    {
        var facts = Facts("a");
        _ = facts.With("a", false);
        _ = facts.With("b", true);
        _ = facts.Without("a");

        Assert.Equal(Facts("a"), facts);
    }

    [Fact]
    public void Telling_again_replaces_in_place() => Assert.Equal("a=true, b=false, c=true", Facts("a, b, c").With("b", false).ToString());

    [Fact]
    public void Telling_the_same_again_is_the_same_set()
    {
        var facts = Facts("a, b");
        Assert.Same(facts, facts.With("a", true));
        Assert.NotSame(facts, facts.With("a", FactValue.Unsure));
    }

    [Fact]
    public void Taking_one_out_leaves_the_others()
    {
        Assert.Equal(Facts("a, c"), Facts("a, b, c").Without("b"));
        Assert.Equal(Facts("b, c"), Facts("a, b, c").Without("a"));
        Assert.Equal(Facts("a, b"), Facts("a, b, c").Without("c"));
        var facts = Facts("a, b");
        Assert.Same(facts, facts.Without("x"));
    }

    [Theory]
    [InlineData("a, !b, n=3", "n=3, a, !b", true)]
    [InlineData("a, !b", "a, b", false)]
    [InlineData("a", "a, b", false)]
    [InlineData("a", "b", false)]
    public void The_order_of_telling_does_not_matter(string left, string right, bool equal)
    {
        Assert.Equal(equal, Facts(left).Equals(Facts(right)));
        Assert.Equal(equal, Facts(left).Equals((object)Facts(right)));
        Assert.Equal(equal, Facts(left).GetHashCode() == Facts(right).GetHashCode());
    }

    [Fact]
    public void A_set_is_no_other_thing()
    {
        Assert.False(FactSet.Empty.Equals(null));
        Assert.False(FactSet.Empty.Equals("x"));
    }

    [Fact]
    public void It_lists_its_facts_by_id()
    {
        Assert.Equal(["a", "b", "c"], Facts("c, a, b").Select(fact => fact.Key));
        var count = 0;
        foreach (var fact in (IEnumerable)Facts("c, a"))
        {
            Assert.IsType<KeyValuePair<string, FactValue>>(fact);
            count++;
        }
        Assert.Equal(2, count);
    }

    [Fact]
    public void Every_fact_of_a_large_set_is_found()
    {
        var facts = FactSet.Of(Enumerable.Range(0, 33).Select(number => KeyValuePair.Create($"f{number:00}", FactValue.Number(number))));
        Assert.All(Enumerable.Range(0, 33), number => Assert.Equal(FactValue.Number(number), facts[$"f{number:00}"]));
    }

    [Fact]
    public void A_later_value_of_the_same_fact_counts() =>
        Assert.Equal(Facts("!a"), FactSet.Of([KeyValuePair.Create("a", FactValue.True), KeyValuePair.Create("a", FactValue.False)]));

    [Fact]
    public void Of_nothing_is_the_empty_set() => Assert.Same(FactSet.Empty, FactSet.Of([]));

    [Fact]
    public void A_fact_needs_an_id()
    {
        Assert.Throws<ArgumentException>(() => FactSet.Empty.With("", true));
        Assert.Throws<ArgumentNullException>(() => FactSet.Of(null!));
    }
}
