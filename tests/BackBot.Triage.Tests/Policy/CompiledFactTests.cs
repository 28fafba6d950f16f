using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class CompiledFactTests
{
    [Fact]
    public void A_boolean_fact_has_three_classes_mildest_first() =>
        Assert.Equal([FactValue.False, FactValue.True, FactValue.Unsure], Classes(Sign("a"), Is("a")));

    [Fact]
    public void A_number_has_a_class_for_each_limit_and_each_gap() =>
        Assert.Equal(["0", "2", "4.5", "7", "8", "unsure"], Classes(Number("a"), Any(AtLeast("a", 2), AtLeast("a", 7))).Select(value => value.ToString()));

    [Fact]
    public void A_class_below_the_smallest_value_there_is_is_left_out() =>
        Assert.Equal(["0", "1", "unsure"], Classes(Number("a"), AtMost("a", 0)).Select(value => value.ToString()));

    [Fact]
    public void A_class_above_the_largest_value_there_is_is_left_out() =>
        Assert.Equal(["0", "10", "unsure"], Classes(Number("a"), AtLeast("a", 10)).Select(value => value.ToString()));

    [Fact]
    public void Without_limits_a_class_lies_on_either_side() =>
        Assert.Equal(["1", "2", "3", "unsure"], Classes(Number("a") with { Minimum = null, Maximum = null }, AtLeast("a", 2)).Select(value => value.ToString()));

    [Fact]
    public void A_number_that_no_rule_looks_at_has_one_class() =>
        Assert.Equal(["3", "unsure"], Classes(Number("a") with { Minimum = 3 }, Told("a")).Select(value => value.ToString()));

    [Fact]
    public void Without_a_minimum_that_one_is_zero() =>
        Assert.Equal(["0", "unsure"], Classes(Number("a") with { Minimum = null }, Told("a")).Select(value => value.ToString()));

    [Fact]
    public void The_limits_of_what_follows_make_classes_too() => Assert.Equal(
        ["0", "5", "5.5", "6", "7", "unsure"],
        Policy([Number("a") with { Implies = [new() { Fact = "b", AtMost = 5 }, new() { Fact = "b", AtLeast = 6, Value = false }] }, Sign("b")])
            .Table.Facts[0].Classes.Select(value => value.ToString()));

    private static FactValue[] Classes(FactDefinition fact, Condition when) =>
        [.. new TriagePolicy(Definition([fact], [Rule("r", when, Disposition.Urgent)]), guarded: false).Table.Facts[0].Classes];
}
