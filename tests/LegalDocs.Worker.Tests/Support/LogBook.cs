using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LegalDocs.Worker.Tests.Support;

/// <summary>Keeps what is logged, each line with the scopes it was written in.</summary>
internal sealed class LogBook
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly AsyncLocal<IReadOnlyDictionary<string, object>?> _scope = new();

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public ILogger<T> Logger<T>() => new Keeper<T>(this);

    private sealed class Keeper<T>(LogBook book) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book._scope.Value = state as IReadOnlyDictionary<string, object>;
            return new Ending(book);
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book._lines.Enqueue(new LogLine(logLevel, eventId.Id, formatter(state, exception), book._scope.Value));
    }

    private sealed class Ending(LogBook book) : IDisposable
    {
        public void Dispose() => book._scope.Value = null;
    }
}

/// <summary>A line of a log.</summary>
internal sealed record LogLine(LogLevel Level, int EventId, string Text, IReadOnlyDictionary<string, object>? Scope);
