namespace BackBot.Storage.Tests.Protecting;

/// <summary>The contract with everything encrypted.</summary>
public sealed class ProtectedStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<StoreUnderTest> OpenAsync() => StoreUnderTest.OpenAsync(
        ("BackBot:DataFolder", _folder.Path), ("BackBot:Storage:Encrypt", "true"));

    /// <summary>What was there before encryption was switched on is read as it is.</summary>
    protected override async Task<StoreUnderTest> UpgradeAsync(string lastScript)
    {
        await EarlierSchema.CreateFileAsync(_folder.Path, lastScript);
        return await OpenAsync();
    }
}
