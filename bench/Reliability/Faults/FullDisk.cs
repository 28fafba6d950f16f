namespace BackBot.Bench.Reliability.Faults;

/// <summary>The disk with the data is full, until somebody makes room.</summary>
internal sealed class FullDisk(SmallDisk disk) : IFault
{
    private string Ballast => Path.Combine(disk.Folder, "ballast");

    public string Name => "SQLite on a full disk";

    public async Task BeginAsync()
    {
        await using var file = File.Create(Ballast);
        try
        {
            while (true)
            {
                await file.WriteAsync(new byte[4096]);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public Task EndAsync()
    {
        File.Delete(Ballast);
        return Task.CompletedTask;
    }
}
