namespace Microsoft.Bot.Builder;

/// <summary>Planted: near an official type, but not it.</summary>
public static class StorageExtensionsWrong
{
    public static Task ReadAsync(IStorage storage) => storage.ReadAsync([]);
}
