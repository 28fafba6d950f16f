using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class NormalFormTests
{
    [Fact]
    public void An_alternative_that_says_no_more_than_a_shorter_one_is_left_out() =>
        Assert.Single(NormalForm.Of("r", Any(All(Is("a"), Is("b")), Is("a"))));

    [Fact]
    public void The_same_alternative_counts_once() => Assert.Single(NormalForm.Of("r", Any(Is("a"), Is("a"))));

    [Fact]
    public void Alternatives_multiply() => Assert.Equal(4, NormalForm.Of("r", All(Any(Is("a"), Is("b")), Any(Is("c"), Is("d")))).Count);

    [Fact]
    public void Exactly_as_many_alternatives_as_allowed_are_fine()
    {
        var at16 = Enumerable.Range(0, 16).Select(number => Is($"a{number}")).ToArray();
        var bt16 = Enumerable.Range(0, 16).Select(number => Is($"b{number}")).ToArray();
        Assert.Equal(NormalForm.MostAlternatives, NormalForm.Of("r", All(Any(at16), Any(bt16))).Count);
        var error = Assert.Throws<PolicyException>(() => NormalForm.Of("r", All(Any(at16), Any([.. bt16, Is("x")]))));
        Assert.Equal("r", error.Subject);
        Assert.Contains("two rules", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_parts_are_refused()
    {
        Assert.Contains("at least one", Assert.Throws<PolicyException>(() => NormalForm.Of("r", All())).Message, StringComparison.Ordinal);
        Assert.Throws<PolicyException>(() => NormalForm.Of("r", Any()));
    }

    [Fact]
    public void Only_the_closed_grammar_is_known() =>
        Assert.Contains("all, any, not", Assert.Throws<PolicyException>(() => NormalForm.Of("r", null!)).Message, StringComparison.Ordinal);
}
