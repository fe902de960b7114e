namespace LegalDocs.Versions.Tests.Folder;

/// <summary>The real disk; a test is told of each call before it is made, and may throw instead.</summary>
internal sealed class WatchedFiles(Action<int, DiskCall> onCall) : DurableFiles
{
    private int _calls;

    public int Calls => _calls;

    protected override void OnCall(DiskCall call, string path) => onCall(Interlocked.Increment(ref _calls), call);
}
