namespace BackBot.Content.Tests;

public class TextsTests
{
    private static readonly Texts Some = new(new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>
    {
        ["en"] = new Dictionary<string, IReadOnlyList<string>> { ["a.b"] = ["Call {number}."], ["list"] = ["one", "two {x}"], ["only"] = ["Only English"] },
        ["de"] = new Dictionary<string, IReadOnlyList<string>> { ["a.b"] = ["Ruf {number} an."] },
    });

    [Theory]
    [InlineData("en", "Call 999.")]
    [InlineData("en-GB", "Call 999.")]
    [InlineData("de-AT", "Ruf 999 an.")]
    [InlineData("DE", "Ruf 999 an.")]
    [InlineData("fr", "Call 999.")]
    public void A_text_comes_in_the_nearest_language(string locale, string expected) => Assert.Equal(expected, Some.Get(locale, "a.b", ("number", "999")));

    [Fact]
    public void A_text_that_a_language_lacks_comes_in_English() => Assert.Equal("Only English", Some.Get("de", "only"));

    [Fact]
    public void A_list_comes_as_lines_or_as_one_text()
    {
        Assert.Equal(["one", "two 2"], Some.GetLines("en", "list", new Dictionary<string, string> { ["x"] = "2" }));
        Assert.Equal("one\ntwo {x}", Some.Get("en", "list"));
    }

    [Fact]
    public void A_placeholder_without_a_value_stays() => Assert.Equal("Call {number}.", Some.Get("en", "a.b", ("other", "x")));

    [Fact]
    public void What_was_filled_in_is_not_filled_in_again() => Assert.Equal("Call {number}.", Some.Get("en", "a.b", ("number", "{number}")));

    [Fact]
    public void A_text_that_is_not_there_is_an_error() => Assert.Contains("'nothing'", Assert.Throws<KeyNotFoundException>(() => Some.Get("en", "nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_languages_and_keys_are_listed()
    {
        Assert.Equal(["de", "en"], Some.Locales.Order());
        Assert.True(Some.Has("de", "a.b"));
        Assert.False(Some.Has("de", "only"));
        Assert.Empty(Some.Keys("fr"));
        Assert.Equal(3, Some.Keys("en").Count);
    }

    [Theory]
    [InlineData("sadle_numbness", "saddle_numbness")]
    [InlineData("xyzzy", null)]
    public void The_nearest_name_is_what_was_probably_meant(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Find(written, ["fever_or_unwell", "saddle_numbness", "instability"]));
}
