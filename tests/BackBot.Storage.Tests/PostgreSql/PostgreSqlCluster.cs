using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BackBot.Storage.Tests.PostgreSql;

/// <summary>A PostgreSQL server of the tests' own: a new cluster on a free port in a temporary folder, gone afterwards.</summary>
public sealed class PostgreSqlCluster : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-pg-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    /// <summary>A new empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = "test" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var create = source.CreateCommand("CREATE DATABASE " + name);
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return ConnectionString(name);
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", _folder);
        }

        await RunServerToolAsync("initdb", "-D", Data, "-U", "backbot", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await RunServerToolAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops the server as a crash would.</summary>
    public Task CrashAsync() => RunServerToolAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>Starts it again.</summary>
    public Task StartAsync() => RunServerToolAsync(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
        "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200", "start");

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=backbot;Database={database};Maximum Pool Size=20";

    private static string ToolFolder() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            ?? throw new InvalidOperationException("There is no initdb under /usr/lib/postgresql; install the package 'postgresql'.")
        : throw new InvalidOperationException("PostgreSQL's server is not installed; install the package 'postgresql' (tests/run does).");

    private static Task RunServerToolAsync(string tool, params string[] arguments)
    {
        var path = Path.Combine(ToolFolder(), tool);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        // The server inherits the handles of what starts it: reading them to their end would wait for the server's end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", file, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(file)} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
