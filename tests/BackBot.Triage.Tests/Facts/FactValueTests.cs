namespace BackBot.Triage.Tests;

public class FactValueTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("unsure")]
    [InlineData("0")]
    [InlineData("6.5")]
    [InlineData("-3")]
    public void The_text_form_reads_back(string text) => Assert.Equal(text, FactValue.Parse(text).ToString());

    [Fact]
    public void The_text_form_gives_the_kind()
    {
        Assert.Equal(FactValue.True, FactValue.Parse("true"));
        Assert.Equal(FactValue.False, FactValue.Parse("false"));
        Assert.Equal(FactValue.Unsure, FactValue.Parse("unsure"));
        Assert.Equal(FactValue.Number(6.5), FactValue.Parse("6.5"));
        Assert.Equal(FactValueKind.Number, FactValue.Parse("6.5").Kind);
    }

    [Theory]
    [InlineData("True")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("6,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e3")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(FactValue.TryParse(text, out var value));
        Assert.Equal(FactValue.False, value);
        Assert.Contains("unsure", Assert.Throws<FormatException>(() => FactValue.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_number_is_refused_as_text() => Assert.False(FactValue.TryParse(new string('9', 400), out _));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_is_finite(double number) =>
        Assert.Contains("finite", Assert.Throws<ArgumentOutOfRangeException>(() => FactValue.Number(number)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_large_number_is_written_out() => Assert.Equal(FactValue.Number(1e20), FactValue.Parse(FactValue.Number(1e20).ToString()));

    [Fact]
    public void Minus_zero_is_zero() => Assert.Equal("0", FactValue.Number(-0.0).ToString());

    [Fact]
    public void True_and_unsure_count_as_true()
    {
        Assert.True(FactValue.True.CountsAsTrue);
        Assert.True(FactValue.Unsure.CountsAsTrue);
        Assert.False(FactValue.False.CountsAsTrue);
        Assert.False(FactValue.Number(1).CountsAsTrue);
    }

    [Fact]
    public void Of_turns_a_boolean_into_a_value()
    {
        Assert.Equal(FactValue.True, FactValue.Of(true));
        Assert.Equal(FactValue.False, FactValue.Of(false));
    }

    [Fact]
    public void Equality_looks_at_kind_and_number()
    {
        Assert.True(FactValue.Number(7) == FactValue.Number(7));
        Assert.True(FactValue.Number(7) != FactValue.Number(8));
        Assert.True(FactValue.Number(0) != FactValue.False);
        Assert.True(FactValue.True != FactValue.Unsure);
        Assert.False(FactValue.True.Equals("true"));
        Assert.True(FactValue.True.Equals((object)FactValue.Parse("true")));
        Assert.Equal(FactValue.Number(7).GetHashCode(), FactValue.Parse("7").GetHashCode());
        Assert.NotEqual(FactValue.True.GetHashCode(), FactValue.Unsure.GetHashCode());
    }

    [Fact]
    public void The_value_of_nothing_is_false() => Assert.Equal(FactValue.False, default);
}
