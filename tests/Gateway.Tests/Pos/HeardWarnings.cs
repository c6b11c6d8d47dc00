using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PartnerConnect.Gateway.Tests.Pos;

/// <summary>Keeps the warnings that the gateway logs.</summary>
internal sealed class HeardWarnings : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> heard = [];

    /// <summary>Those that name a word.</summary>
    public IReadOnlyList<string> Of(string word) => [.. heard.Where(each => each.Contains(word, StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            heard.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
