using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class CheckTests
{
    // Made anew for each test, so that a mutant inside the policy is met by every test.
    private static TriagePolicy House => Policy([Sign("a"), Number("n"), Number("free") with { Minimum = null, Maximum = null }]);

    [Theory]
    [InlineData("a", "true", FactProblem.None)]
    [InlineData("a", "false", FactProblem.None)]
    [InlineData("a", "unsure", FactProblem.None)]
    [InlineData("a", "1", FactProblem.WrongKind)]
    [InlineData("n", "0", FactProblem.None)]
    [InlineData("n", "10", FactProblem.None)]
    [InlineData("n", "-0.1", FactProblem.OutOfRange)]
    [InlineData("n", "10.1", FactProblem.OutOfRange)]
    [InlineData("n", "unsure", FactProblem.None)]
    [InlineData("n", "true", FactProblem.WrongKind)]
    [InlineData("n", "false", FactProblem.WrongKind)]
    [InlineData("free", "-99999", FactProblem.None)]
    [InlineData("free", "99999", FactProblem.None)]
    [InlineData("nobody", "true", FactProblem.UnknownFact)]
    public void A_value_must_fit_its_fact(string fact, string value, FactProblem expected) => Assert.Equal(expected, House.Check(fact, FactValue.Parse(value)));

    [Fact]
    public void A_fact_is_found_by_its_id()
    {
        Assert.Equal(FactKind.Number, House.FindFact("n")!.Kind);
        Assert.Null(House.FindFact("nobody"));
        Assert.Equal("v1", House.ContentVersion);
    }
}
