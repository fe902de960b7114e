using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>Waits for what another thread is about to do, without a pause of its own.</summary>
internal static class Until
{
    public static async Task TrueAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Advances a clock in steps until a task has ended.</summary>
    public static async Task<T> DoneAsync<T>(Task<T> task, FakeTimeProvider clock, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            clock.Advance(step);
            await Task.Yield();
        }

        return await task;
    }
}
