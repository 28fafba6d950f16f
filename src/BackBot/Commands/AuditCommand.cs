using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackBot.Hosting;
using BackBot.Storage;

namespace BackBot.Commands;

/// <summary><c>audit</c>: every advice that is still stored, one JSON object a line. Conversations appear as a keyed hash, so that lines of one belong together and lead to nobody.</summary>
internal static class AuditCommand
{
    private const int Page = 500;

    public static Command Create(HostFolders folders)
    {
        var since = new Option<DateTimeOffset?>("--since") { Description = "Only advice given at or after this time, for example 2026-03-01." };
        var command = new Command("audit", "Lists every advice that is still stored: JSON Lines {\"time\",\"conversation\",\"turn\",\"disposition\",\"facts\",\"rules\",…}.") { since };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancellation) => RunAsync(
            folders, [.. parse.UnmatchedTokens], parse.GetValue(since), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        HostFolders folders, string[] settings, DateTimeOffset? since, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await using var provider = BotHost.BuildStore(folders, settings);
            await provider.GetRequiredService<IStoreMaintenance>().OpenAsync(cancellation);
            var key = await provider.GetRequiredService<ISettingStore>().GetOrCreateAsync("audit-key", () => RandomNumberGenerator.GetBytes(32), cancellation);
            await WriteAllAsync(provider.GetRequiredService<IAuditStore>(), key, since, output, cancellation);
            return 0;
        }
        catch (StoreUnavailableException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task WriteAllAsync(IAuditStore store, byte[] key, DateTimeOffset? since, TextWriter output, CancellationToken cancellation)
    {
        var last = 0L;
        IReadOnlyList<AuditEntry> page;
        while ((page = await store.ReadAsync(last, Page, cancellation)).Count > 0)
        {
            foreach (var entry in page.Where(entry => since is null || entry.Given >= since))
            {
                await output.WriteLineAsync(Line(entry, key));
            }

            last = page[^1].Key;
        }
    }

    private static string Line(AuditEntry entry, byte[] key)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        using (var detail = JsonDocument.Parse(entry.Detail))
        {
            json.WriteStartObject();
            json.WriteString("time", entry.Given);
            json.WriteString("conversation", Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{entry.Address.Channel}|{entry.Address.Id}")))[..24]);
            json.WriteNumber("turn", entry.Turn);
            json.WriteString("disposition", entry.Disposition);
            foreach (var property in detail.RootElement.EnumerateObject().Where(property => property.Name != "outcome"))
            {
                property.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }
}
