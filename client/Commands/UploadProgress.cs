using System.Globalization;
using Spectre.Console;

namespace PartnerConnect.Gateway.Commands;

/// <summary>Shows how much of a file is sent, how fast, and how long it still takes.</summary>
internal sealed class UploadProgress(Terminal terminal, string name, long length)
{
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private long start;
    private long lastLine;

    /// <summary>Sends, and shows it meanwhile.</summary>
    /// <param name="send">Sends the file, and says after each piece how many bytes are sent.</param>
    public Task<T> WatchAsync<T>(Func<Action<long>, Task<T>> send)
    {
        start = lastLine = terminal.Time.GetTimestamp();
        return terminal.IsWatched ? ShowBarAsync(send) : send(TellLine);
    }

    private Task<T> ShowBarAsync<T>(Func<Action<long>, Task<T>> send) => terminal.Console.Progress()
        .Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(),
            new TransferSpeedColumn(), new RemainingTimeColumn())
        .StartAsync(shown =>
        {
            var task = shown.AddTask(Markup.Escape(Terminal.Harmless(name)), maxValue: Math.Max(1, length));
            return send(sent =>
            {
                task.Value = sent;
                if (sent == length)
                    task.Description = "sent, being counted";
            });
        });

    private void TellLine(long sent)
    {
        if (sent < length && terminal.Time.GetElapsedTime(lastLine) < BetweenLines)
            return;
        lastLine = terminal.Time.GetTimestamp();
        terminal.Say(Line(sent, length, terminal.Time.GetElapsedTime(start)));
    }

    /// <summary>How far it is, in one line.</summary>
    internal static string Line(long sent, long length, TimeSpan elapsed)
    {
        var rate = sent / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Ceiling((length - sent) / Math.Max(rate, 1)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"sent {sent / Megabyte:0.0} of {length / Megabyte:0.0} MB, {rate / Megabyte:0.0} MB/s, {left:h\\:mm\\:ss} left");
    }
}
