namespace BackBot.Triage.Tests;

public class DispositionNamesTests
{
    [Theory]
    [InlineData(Disposition.SelfCare, "self_care")]
    [InlineData(Disposition.SeeProfessional, "see_professional")]
    [InlineData(Disposition.Urgent, "urgent")]
    [InlineData(Disposition.Emergency, "emergency")]
    public void Each_level_has_its_name_both_ways(Disposition level, string name)
    {
        Assert.Equal(name, level.ToName());
        Assert.True(DispositionNames.TryParse(name, out var read));
        Assert.Equal(level, read);
    }

    [Theory]
    [InlineData("Emergency")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_level(string? name)
    {
        Assert.False(DispositionNames.TryParse(name, out var read));
        Assert.Equal(Disposition.SelfCare, read);
    }

    [Fact]
    public void The_names_are_listed_mildest_first() => Assert.Equal(["self_care", "see_professional", "urgent", "emergency"], DispositionNames.All);
}
