using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PartnerConnect.Machines;

/// <summary>One PostgreSQL server in a temporary directory, on a free port of the loopback interface.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    // When the shell's standard input closes, be it by Dispose or because the test process ended or was killed, it
    // stops the server and deletes the directory. QUIT stops at once, for nobody will read this database again; but a
    // shell starts its background jobs deaf to it, so a server which is still starting needs the TERM before it.
    // A kill takes the server's children too, as a power cut would; what they shared may be there a moment longer.
    private const string Script = """
        set -u
        binaries=$1; port=$2; data=$(mktemp -d "${TMPDIR:-/tmp}/partnerconnect-postgres-XXXXXX")
        trap 'rm -rf "$data"' EXIT
        printf '%s' "$3" > "$data/password"
        "$binaries/initdb" -D "$data/cluster" -U postgres --pwfile="$data/password" --auth=scram-sha-256 \
            --encoding=UTF8 --locale=C --no-sync > "$data/initdb.log" 2>&1 || { cat "$data/initdb.log" >&2; exit 1; }
        start() {
            "$binaries/postgres" -D "$data/cluster" -p "$port" -c listen_addresses=127.0.0.1 \
                -c unix_socket_directories="$data" -c max_connections=200 -c fsync=on \
                >> "$data/server.log" 2>&1 < /dev/null &
            server=$!
        }
        start
        echo "$data"
        while read -r order; do
            case $order in
                kill)
                    children=$(grep -ls "^PPid:.$server\$" /proc/[0-9]*/status | cut -d/ -f3)
                    kill -KILL "$server" $children
                    wait "$server" ;;
                start)
                    start
                    while sleep 0.3; grep -qs '^State:.Z' "/proc/$server/status"; do start; done ;;
            esac
        done
        kill -TERM "$server"; kill -QUIT "$server"; wait "$server"
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    private readonly Process shell;

    private PostgresProcess(Process shell, string connectionString)
    {
        this.shell = shell;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<PostgresProcess> StartAsync(string binaries)
    {
        var port = FindFreePort();
        var password = Guid.NewGuid().ToString("N");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = password,
            Database = "postgres",
        };

        var process = new PostgresProcess(StartShell(binaries, port, password), connection.ConnectionString);
        try
        {
            await process.WaitUntilItAnswersAsync();
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and all its sessions at once, as a power cut would.</summary>
    public Task KillAsync() => shell.StandardInput.WriteLineAsync("kill");

    /// <summary>Starts the server again where it was killed, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        await shell.StandardInput.WriteLineAsync("start");
        using var timeout = new CancellationTokenSource(StartTimeout);
        await UntilItAnswersAsync(timeout.Token);
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
        await shell.WaitForExitAsync(timeout.Token);
        shell.Dispose();
    }

    private static Process StartShell(string binaries, int port, string password)
    {
        // PostgreSQL refuses to run as root; its packages bring a user for it.
        string[] asWhom = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        string[] command = [.. asWhom, "sh", "-c", Script, "sh", binaries, $"{port}", password];

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The directory of the tests may be one which the other user cannot enter.
            WorkingDirectory = "/",
        };
        return Process.Start(start)!;
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        var directory = await shell.StandardOutput.ReadLineAsync(timeout.Token);
        if (directory is null)
        {
            var reason = await shell.StandardError.ReadToEndAsync(timeout.Token);
            throw new InvalidOperationException($"initdb failed: {reason}");
        }

        await UntilItAnswersAsync(timeout.Token);
    }

    private async Task UntilItAnswersAsync(CancellationToken cancellationToken)
    {
        while (!await AnswersAsync(cancellationToken))
        {
            if (shell.HasExited)
                throw new InvalidOperationException("The PostgreSQL server ended while it was starting.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            // Not listening yet, or listening and still starting up.
            return false;
        }
    }
}
