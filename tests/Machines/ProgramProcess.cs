using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace PartnerConnect.Machines;

/// <summary>One of the product's programs as a process of its own, to be asked, stopped and killed.</summary>
public sealed partial class ProgramProcess : IAsyncDisposable
{
    private const int Sigterm = 15;
    private const int Sigcont = 18;
    private const int Sigstop = 19;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Where it listens for HTTP.</summary>
    public Uri Address { get; }

    /// <summary>Everything it has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Ends with the first line it prints.</summary>
    public Task FirstLine => firstLine.Task;

    /// <summary>Starts a program of this build, such as <c>PartnerConnect.Silo.dll</c>, from the test's own folder.</summary>
    /// <param name="assembly">The file name of the program.</param>
    /// <param name="address">Where it is to listen.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables beside the test's own.</param>
    /// <param name="within">A command that runs it, such as one that enters a network namespace.</param>
    public static ProgramProcess Start(
        string assembly, Uri address, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null,
        IEnumerable<string>? within = null)
    {
        string[] command = [.. within ?? [], "dotnet", Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };

        // As in the test processes themselves: none lives long enough to earn back what it costs to count calls.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        var started = new ProgramProcess(new Process { StartInfo = start }, address);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>An address of the loopback that nobody listens on.</summary>
    public static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort()}");

    /// <summary>A port of the loopback that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task<ProgramProcess> ReadyAsync(TimeSpan? patience = null)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        var until = Stopwatch.StartNew();
        while (until.Elapsed < (patience ?? TimeSpan.FromMinutes(2)))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The program ended with {process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return this;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"The program is not ready:\n{Output}");
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as an orchestrator would.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (!process.HasExited)
            _ = Kill(process.Id, Sigterm);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Stops it where it stands, so that it knows nothing of the time that passes.</summary>
    public void Freeze() => _ = Kill(process.Id, Sigstop);

    /// <summary>Lets it go on as if no time had passed.</summary>
    public void Thaw() => _ = Kill(process.Id, Sigcont);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        firstLine.TrySetResult();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
