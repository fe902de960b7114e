using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Pdf.Tests;

public sealed class ProcessWatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_process_that_uses_no_processor_hangs_after_one_silence()
    {
        using var watch = new ProcessWatch(Limit, _clock, () => TimeSpan.FromSeconds(1));

        _clock.Advance(Limit);

        Assert.True(watch.Hanging.IsCancellationRequested);
    }

    [Fact]
    public void A_process_that_computes_without_end_hangs_after_one_silence()
    {
        using var watch = new ProcessWatch(Limit, _clock, () => Limit);

        _clock.Advance(Limit);

        Assert.True(watch.Hanging.IsCancellationRequested);
    }

    [Fact]
    public void A_process_that_the_machine_keeps_waiting_gets_more_time_but_not_for_ever()
    {
        using var watch = new ProcessWatch(Limit, _clock, () => (_clock.GetUtcNow() - _clock.Start) * 0.024);

        for (var silence = 1; silence < 20; silence++)
        {
            _clock.Advance(Limit);
            Assert.False(watch.Hanging.IsCancellationRequested);
        }

        _clock.Advance(Limit);

        Assert.True(watch.Hanging.IsCancellationRequested);
    }

    [Fact]
    public void Each_sign_of_life_starts_the_time_again()
    {
        using var watch = new ProcessWatch(Limit, _clock, () => _clock.GetUtcNow() - _clock.Start);

        for (var line = 0; line < 10; line++)
        {
            _clock.Advance(Limit * 0.9);
            watch.Alive();
        }

        Assert.False(watch.Hanging.IsCancellationRequested);
    }

    [Fact]
    public void Where_processor_time_is_not_known_the_limit_alone_decides()
    {
        using var watch = new ProcessWatch(Limit, _clock, () => null);

        _clock.Advance(Limit);

        Assert.True(watch.Hanging.IsCancellationRequested);
    }
}
