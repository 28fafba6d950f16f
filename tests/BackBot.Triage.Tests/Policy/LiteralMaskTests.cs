namespace BackBot.Triage.Tests;

public class LiteralMaskTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(130)]
    [InlineData(255)]
    public void Each_literal_has_its_own_place(int literal)
    {
        var mask = LiteralMask.Single(literal);
        Assert.False(mask.IsEmpty);
        Assert.All(Enumerable.Range(0, LiteralMask.Capacity), other => Assert.Equal(other == literal, LiteralMask.Single(other).IsWithin(mask)));
        Assert.All(Enumerable.Range(0, LiteralMask.Capacity), other => Assert.Equal(other == literal, LiteralMask.Single(other).Overlaps(mask)));
    }

    [Fact]
    public void Masks_combine_as_sets_do()
    {
        var some = LiteralMask.Of([1, 70, 200]);
        var more = LiteralMask.Of([1, 70, 200, 201]);

        Assert.True(some.IsWithin(more));
        Assert.False(more.IsWithin(some));
        Assert.Equal(LiteralMask.Single(201), more.Except(some));
        Assert.Equal(more, some | LiteralMask.Single(201));
        Assert.Equal(some, some & more);
        Assert.True(LiteralMask.None.IsEmpty);
        Assert.True(some.Except(more).IsEmpty);
        Assert.True(some.Equals((object)LiteralMask.Of([200, 1, 70])));
        Assert.False(some.Equals((object)"x"));
        Assert.Equal(some.GetHashCode(), LiteralMask.Of([200, 1, 70]).GetHashCode());
    }
}
