using System.Runtime.Versioning;
using System.Text;

namespace BackBot.Storage.Tests.Sqlite;

/// <summary>The contract on SQLite, and what only the embedded file must do.</summary>
public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await using (var store = await OpenAsync())
        {
            await store.TalkAsync("c1", "hello");
        }

        await using var again = await OpenAsync();
        var loaded = await again.Conversations.LoadAsync(Turns.Address(), Cancel);
        Assert.Equal((1, 2), (loaded!.Version, loaded.LastSequence));
    }

    [Fact]
    public async Task A_copy_of_the_files_taken_without_closing_holds_every_committed_turn()
    {
        await using var store = await OpenAsync();
        var snapshot = ConversationSnapshot.New(Turns.Address());
        for (var i = 0; i < 20; i++)
        {
            snapshot = await store.CommitAsync(Turns.Turn(snapshot, "turn " + i, "in-" + i));
        }

        var copy = Directory.CreateDirectory(Path.Combine(_folder.Path, "copy")).FullName;
        foreach (var file in Directory.GetFiles(Data))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await using var crashed = await StoreUnderTest.OpenAsync((StorageOptions.DataFolderKey, copy));
        Assert.Equal(40, (await crashed.TranscriptAsync(Turns.Address())).Length);
    }

    [Fact]
    public async Task What_is_forgotten_is_in_no_file_any_more()
    {
        await using var store = await OpenAsync();
        var snapshot = ConversationSnapshot.New(Turns.Address());
        for (var i = 0; i < 50; i++)
        {
            snapshot = await store.CommitAsync(Turns.Turn(snapshot, "PRIVATEWORDS " + new string('x', 2000)));
        }

        Assert.True(FilesContain("PRIVATEWORDS"));
        await store.CommitAsync(Turns.Turn(snapshot, "forget me") with { Forget = true });
        Assert.False(FilesContain("PRIVATEWORDS"));
    }

    [Fact]
    public async Task What_is_purged_is_in_no_file_any_more()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("c1", "PRIVATEWORDS");
        store.Time.Advance(TimeSpan.FromDays(8));
        await store.Maintenance.PurgeAsync(Cancel);
        Assert.False(FilesContain("PRIVATEWORDS"));
    }

    [Fact]
    public async Task What_is_purged_gives_its_room_back()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("small", "x");
        await store.Maintenance.PurgeAsync(Cancel);
        var empty = Size();
        for (var i = 0; i < 600; i++)
        {
            await store.TalkAsync("c" + i, new string('x', 3000));
        }

        Assert.True(Size() > 20 * empty);
        store.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(601, await store.Maintenance.PurgeAsync(Cancel));
        Assert.True(Size() <= 2 * empty, $"{Size()} bytes are left of {empty}");

        long Size() => new DirectoryInfo(Data).EnumerateFiles().Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal)).Sum(file => file.Length);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_look_into_the_data_folder()
    {
        Directory.CreateDirectory(Data);
        await using var store = await OpenAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Data));
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_names_the_key()
    {
        await File.WriteAllTextAsync(Data, "a file where the folder should be", Cancel);
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(OpenAsync);
        Assert.Contains(StorageOptions.DataFolderKey, error.Message, StringComparison.Ordinal);
    }

    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.OpenAsync((StorageOptions.DataFolderKey, Data));

    protected override async Task<StoreUnderTest> UpgradeAsync(string lastScript)
    {
        await EarlierSchema.CreateFileAsync(Data, lastScript);
        return await OpenAsync();
    }

    private bool FilesContain(string words) => Directory.GetFiles(Data).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    });
}
