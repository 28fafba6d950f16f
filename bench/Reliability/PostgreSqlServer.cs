using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackBot.Bench.Reliability;

/// <summary>A PostgreSQL server of the harness's own: a new cluster on a free port in a temporary folder, gone afterwards.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-pg-").FullName;
    private readonly int _port = FreePort();

    private PostgreSqlServer()
    {
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=backbot;Database=postgres;Maximum Pool Size=20";

    public int Port => _port;

    /// <summary>The settings of a bot on this server.</summary>
    public string[] Settings => SettingsFor(ConnectionString);

    public static string[] SettingsFor(string connectionString) =>
        ["--BackBot:Storage:Provider=PostgreSql", $"--BackBot:Storage:ConnectionString={connectionString}"];

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgreSqlServer> StartNewAsync()
    {
        var server = new PostgreSqlServer();
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", server._folder);
        }

        await ToolAsync("initdb", "-D", server.Data, "-U", "backbot", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => ToolAsync(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");

    /// <summary>Stops as a crash would; nothing that was committed is lost.</summary>
    public Task CrashAsync() => ToolAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task ToolAsync(string tool, params string[] arguments)
    {
        var path = Directory.EnumerateFiles("/usr/lib/postgresql", tool, SearchOption.AllDirectories).First();
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        // The server would inherit the harness's output and keep it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", file, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
