namespace BackBot.Triage.Tests;

public class WorkedOutTests
{
    [Fact]
    public void Works_once_for_each_key()
    {
        var memory = new WorkedOut<int, string>();
        var worked = 0;
        string Of(int key) => memory.Of(key, key, state => $"{state}:{++worked}");

        Assert.Equal("7:1", Of(7));
        Assert.Equal("8:2", Of(8));
        Assert.Equal("7:1", Of(7));
        Assert.Equal(2, worked);
    }

    [Fact]
    public void Forgets_when_it_is_full_and_goes_on()
    {
        var memory = new WorkedOut<int, int>();
        var worked = 0;
        for (var key = 0; key < 5_000; key++)
        {
            Assert.Equal(key, memory.Of(key, key, state => state + (0 * ++worked)));
        }

        Assert.Equal(5_000, worked);
        memory.Of(0, 0, _ => ++worked);
        Assert.Equal(5_001, worked);
        memory.Of(4_999, 4_999, _ => ++worked);
        Assert.Equal(5_001, worked);
    }
}
