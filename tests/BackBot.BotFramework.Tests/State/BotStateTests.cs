using System.Text;
using BackBot.BotFramework.State;
using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.BotFramework.Tests.State;

public class BotStateTests
{
    private readonly CountingStorage _storage = new(new MemoryStorage());
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Told> _told;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _told = _state.CreateProperty<Told>("told");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_there_in_the_next_turn()
    {
        await TurnAsync(async turn =>
        {
            var told = await _told.GetAsync(turn, () => new Told(), Stop);
            told.Facts["age"] = "45";
            told.At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        });

        await TurnAsync(async turn =>
        {
            var told = await _told.GetAsync(turn, () => new Told(), Stop);
            Assert.Equal("45", told.Facts["age"]);
            Assert.Equal(5, told.At.Second);
        });
    }

    [Fact]
    public async Task A_turn_that_changes_nothing_writes_nothing()
    {
        await TurnAsync(turn => _told.GetAsync(turn, () => new Told(), Stop));
        await TurnAsync(turn => _told.GetAsync(turn, () => new Told(), Stop));
        await TurnAsync(turn => _state.LoadAsync(turn, false, Stop));
        await TurnAsync(_ => Task.CompletedTask);

        Assert.Equal(1, _storage.Writes);
        Assert.Equal(3, _storage.Reads);
    }

    [Fact]
    public async Task A_value_that_nobody_asked_for_is_kept()
    {
        await TurnAsync(async turn => (await _told.GetAsync(turn, () => new Told(), Stop)).Facts["age"] = "45");
        await TurnAsync(turn => _state.CreateProperty<int>("other").SetAsync(turn, 7, Stop));

        await TurnAsync(async turn =>
        {
            Assert.Equal("45", (await _told.GetAsync(turn, null, Stop)).Facts["age"]);
            Assert.Equal(7, await _state.CreateProperty<int>("other").GetAsync(turn, null, Stop));
        });
    }

    [Fact]
    public async Task Two_turns_from_the_same_state_cant_both_write()
    {
        await TurnAsync(turn => _told.SetAsync(turn, new Told(), Stop));
        var (one, other) = (Turns.New(), Turns.New());
        (await _told.GetAsync(one, null, Stop)).Facts["a"] = "1";
        (await _told.GetAsync(other, null, Stop)).Facts["b"] = "2";
        await _state.SaveChangesAsync(one, false, Stop);

        var conflict = await Assert.ThrowsAsync<ETagConflictException>(() => _state.SaveChangesAsync(other, false, Stop));

        Assert.StartsWith("Etag conflict", conflict.Message, StringComparison.Ordinal);
        await TurnAsync(async turn => Assert.Equal(["a"], (await _told.GetAsync(turn, null, Stop)).Facts.Keys));
    }

    [Fact]
    public async Task Two_turns_from_no_state_cant_both_write()
    {
        var (one, other) = (Turns.New(), Turns.New());
        await _told.SetAsync(one, new Told(), Stop);
        await _told.SetAsync(other, new Told(), Stop);
        await _state.SaveChangesAsync(one, false, Stop);

        await Assert.ThrowsAsync<ETagConflictException>(() => _state.SaveChangesAsync(other, false, Stop));
    }

    [Fact]
    public async Task A_turn_can_save_more_than_once()
    {
        await TurnAsync(async turn =>
        {
            await _told.SetAsync(turn, new Told(), Stop);
            await _state.SaveChangesAsync(turn, false, Stop);
            (await _told.GetAsync(turn, null, Stop)).Facts["late"] = "1";
        });

        await TurnAsync(async turn => Assert.Equal(["late"], (await _told.GetAsync(turn, null, Stop)).Facts.Keys));
    }

    [Fact]
    public async Task A_cleared_state_is_empty_in_the_next_turn_and_a_deleted_one_is_gone()
    {
        await TurnAsync(turn => _told.SetAsync(turn, new Told(), Stop));
        await TurnAsync(async turn =>
        {
            await _state.LoadAsync(turn, false, Stop);
            await _state.ClearStateAsync(turn, Stop);
        });

        await TurnAsync(async turn =>
        {
            Assert.Null(await _told.GetAsync(turn, null, Stop));
            await _state.DeleteAsync(turn, Stop);
        });

        Assert.Empty(await _storage.ReadAsync(["test/conversations/c"], Stop));
    }

    [Fact]
    public async Task A_removed_value_is_gone()
    {
        await TurnAsync(turn => _told.SetAsync(turn, new Told(), Stop));
        await TurnAsync(turn => _told.DeleteAsync(turn, Stop));

        await TurnAsync(async turn => Assert.Null(await _told.GetAsync(turn, null, Stop)));
    }

    [Fact]
    public async Task A_dialog_stack_comes_back_as_values_that_can_be_used()
    {
        var stack = _state.CreateProperty<DialogState>("dialogs");
        await TurnAsync(async turn =>
        {
            var state = new Dictionary<string, object>
            {
                ["text"] = "a",
                ["whole"] = 7,
                ["big"] = 1L << 40,
                ["real"] = 2.5,
                ["yes"] = true,
                ["list"] = new List<object> { "x", 1 },
                ["map"] = new Dictionary<string, object> { ["k"] = "v" },
                ["plain"] = new Told { Facts = { ["age"] = "45" } },
                ["inside"] = new DialogState([new DialogInstance { Id = "inner", State = new Dictionary<string, object> { ["n"] = 1 } }]),
            };
            await stack.SetAsync(turn, new DialogState([new DialogInstance { Id = "outer", State = state }]), Stop);
        });

        await TurnAsync(async turn =>
        {
            var state = Assert.Single((await stack.GetAsync(turn, null, Stop)).DialogStack).State;
            Assert.Equal("a", state["text"]);
            Assert.Equal(7L, state["whole"]);
            Assert.Equal(1L << 40, state["big"]);
            Assert.Equal(2.5, state["real"]);
            Assert.Equal(true, state["yes"]);
            Assert.Equal(new List<object> { "x", 1L }, state["list"]);
            Assert.Equal("v", Assert.IsType<Dictionary<string, object>>(state["map"])["k"]);
            var plain = Assert.IsType<Dictionary<string, object>>(state["plain"]);
            Assert.Equal("45", Assert.IsType<Dictionary<string, object>>(plain["Facts"])["age"]);
            Assert.Contains("At", plain.Keys);
            Assert.Equal(1L, Assert.Single(Assert.IsType<DialogState>(state["inside"]).DialogStack).State["n"]);
        });
    }

    [Fact]
    public async Task What_a_new_instance_has_anyway_is_hardly_stored_and_comes_back_all_the_same()
    {
        var record = _state.CreateProperty<Begun>("begun");
        await TurnAsync(turn => record.SetAsync(turn, new Begun { Name = "x", On = false, Left = 0, Words = [] }, Stop));
        await TurnAsync(async turn =>
        {
            var read = await record.GetAsync(turn, null, Stop);
            Assert.Equal(("x", false, 0, 0), (read.Name, read.On, read.Left, read.Words.Count));
            (read.Name, read.On, read.Left, read.Words) = (null, true, 3, ["b"]);
        });
        await TurnAsync(async turn =>
        {
            var read = await record.GetAsync(turn, null, Stop);
            Assert.Equal((null, true, 3), (read.Name, read.On, read.Left));
            Assert.Equal("b", Assert.Single(read.Words));
        });
        Assert.Equal("""{"begun":{"Words":["a"]}}""", Encoding.UTF8.GetString(StateJson.Join(new Dictionary<string, object> { ["begun"] = new Begun() }).Span));
    }

    [Fact]
    public async Task Reading_the_state_changes_nothing_in_it()
    {
        await A_dialog_stack_comes_back_as_values_that_can_be_used();

        Assert.Equal(1, _storage.Writes);
    }

    private async Task TurnAsync(Func<ITurnContext, Task> work)
    {
        var turn = Turns.New();
        await work(turn);
        await _state.SaveChangesAsync(turn, false, Stop);
    }

    private sealed class Told
    {
        public Dictionary<string, string> Facts { get; set; } = [];

        public DateTimeOffset At { get; set; }
    }

    private sealed class Begun
    {
        public string? Name { get; set; }

        public bool On { get; set; } = true;

        public int Left { get; set; } = 3;

        public List<string> Words { get; set; } = ["a"];

        public List<string> Seen { get; set; } = [];
    }
}
