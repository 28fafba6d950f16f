using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class ConditionTests
{
    [Fact]
    public void A_condition_lists_its_facts_once_in_order() =>
        Assert.Equal(["b", "a", "n"], All(Is("b"), Any(Is("a"), No(Is("b"))), AtLeast("n", 3)).Facts);

    [Fact]
    public void A_condition_lists_its_tests() => Assert.Equal(3, Any(Is("a"), All(Is("a"), No(Told("a")))).Walk().Count());
}
