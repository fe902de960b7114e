using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using LegalDocs.Versions.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Versions.Tests.Folder;

/// <summary>What a child process does. The first argument names the task, the second is the store's folder.</summary>
internal static class ChildTasks
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = arguments[1];
        var number = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        switch (arguments[0])
        {
            case "die":
                return await DieAtCallAsync(root, number, int.Parse(arguments[3], CultureInfo.InvariantCulture));
            case "copy":
                return await DieInCopyAsync(root, number, arguments[3]);
            case "write":
                return await WriteForeverAsync(root, number);
            case "extend":
                return await ExtendAsync(root, number, arguments[3]);
            case "nobody":
                ChildProcess.BecomeNobody();
                return await CommitAsync(root, number);
            case "full" when !OperatingSystem.IsWindows():
                return await FillAsync(root, number);
            default:
                return 99;
        }
    }

    /// <summary>Commits one version and is killed before the nth call that changes the disk.</summary>
    private static async Task<int> DieAtCallAsync(string root, int version, int call)
    {
        var clock = new FakeTimeProvider(Some.Date);
        var changes = 0;
        var files = new WatchedFiles((_, kind) =>
        {
            if (kind is not (DiskCall.Read or DiskCall.List) && ++changes == call)
            {
                Process.GetCurrentProcess().Kill();
            }
        });
        var store = new StoreOn(new FolderStorage(root, files, clock), clock);
        await store.CommitAsync(
            Some.Id, Some.Draft(("a", $"{version}"), ("b", $"{version}")), CancellationToken.None);
        return 0;
    }

    /// <summary>Copies a store and is killed before the nth call that changes the destination.</summary>
    private static async Task<int> DieInCopyAsync(string root, int call, string destination)
    {
        var clock = new FakeTimeProvider(Some.Date);
        var changes = 0;
        var files = new WatchedFiles((_, kind) =>
        {
            if (kind is not (DiskCall.Read or DiskCall.List) && Interlocked.Increment(ref changes) == call)
            {
                Process.GetCurrentProcess().Kill();
            }
        });
        await StoreCopy.CopyAsync(
            new FolderVersionStore(root, clock),
            new StoreOn(new FolderStorage(destination, files, clock), clock),
            new CopyOptions { Parallelism = 2 },
            observer: null,
            CancellationToken.None);
        return 0;
    }

    /// <summary>Adds versions without end and prints each number once it is acknowledged.</summary>
    private static async Task<int> WriteForeverAsync(string root, int from)
    {
        var store = new FolderVersionStore(root, new FakeTimeProvider(Some.Date));
        for (var number = from; ; number++)
        {
            var draft = Some.Draft(("a", $"{number}"), ("b", new string('b', 20_000) + number));
            if (await store.CommitAsync(Some.Id, draft, CancellationToken.None) is CommitOutcome.Committed committed)
            {
                Console.WriteLine(committed.Version);
            }
        }
    }

    private static async Task<int> ExtendAsync(string root, int count, string name)
    {
        var store = new FolderVersionStore(root, new FakeTimeProvider(Some.Date));
        for (var number = 1; number <= count; number++)
        {
            await store.CommitAsync(Some.Id, Some.Addition(($"{name}-{number}", name)), CancellationToken.None);
        }

        return 0;
    }

    [UnsupportedOSPlatform("windows")]
    private static async Task<int> FillAsync(string root, int length)
    {
        using var limit = ChildProcess.LimitFiles(4096);
        return await CommitAsync(root, length);
    }

    /// <summary>Commits a document of a length and prints the code of the fault.</summary>
    private static async Task<int> CommitAsync(string root, int length)
    {
        try
        {
            var store = new FolderVersionStore(root, new FakeTimeProvider(Some.Date));
            await store.CommitAsync(Some.Id, Some.Draft(("acte.pdf", new string('x', length))), CancellationToken.None);
            Console.WriteLine("done");
        }
        catch (VersionStoreException fault)
        {
            Console.WriteLine(fault.Code);
        }

        return 0;
    }
}
