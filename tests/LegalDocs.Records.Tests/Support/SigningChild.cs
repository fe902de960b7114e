using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using LegalDocs.Pdf;
using LegalDocs.Pdf.Tests;
using LegalDocs.Records.Tests.Signing;
using LegalDocs.Versions;
using Microsoft.Extensions.Time.Testing;

namespace LegalDocs.Records.Tests.Support;

/// <summary>This test program started again to take signed files back, so that it can be killed while it does.</summary>
internal static class SigningChild
{
    public const string Ready = "prêt";
    public const string Done = "fini";

    /// <summary>Name of the file that is dropped.</summary>
    public const string FileName = "DM_1.pdf";

    private const string Task = "LEGALDOCS_RECORDS_TEST_SIGNING";

    /// <summary>Starts a child; it prints that it is ready, works, prints that it is done, and waits to be killed.</summary>
    /// <param name="work">« sign »: the one file given; « drop »: a pass over the folder given.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="path">File or folder.</param>
    /// <param name="certificate">File of the trusted authority.</param>
    public static Process Start(string work, string store, string path, string certificate)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "LegalDocs.Records.Tests" + suffix))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment[Task] = string.Join('\n', work, store, path, certificate);
        return Process.Start(start)!;
    }

    public static string[]? FindTask() => Environment.GetEnvironmentVariable(Task)?.Split('\n');

    public static async Task<int> RunAsync(string[] task)
    {
        var (work, root, path) = (task[0], task[1], task[2]);
        using var authority = X509CertificateLoader.LoadCertificateFromFile(task[3]);
        var clock = new FakeTimeProvider(TestSigner.At.AddYears(1));
        var store = new FolderVersionStore(root, clock);
        var desk = new SigningDesk(store, new SignatureTrust { Authorities = [authority] }, clock);
        var request = new SigningRequest { Author = SignedActes.Author };

        // All of it once elsewhere: the kill is to meet the work, not the compiler.
        var elsewhere = new FolderVersionStore(root + "-ailleurs", clock);
        await AddAsync(elsewhere, CancellationToken.None);
        var signed = await File.ReadAllBytesAsync(work == "sign" ? path : Path.Combine(path, FileName), CancellationToken.None);
        await new SigningDesk(elsewhere, new SignatureTrust { Authorities = [authority] }, clock)
            .DepositAsync(SignedActes.Id("DM_1"), signed, request, CancellationToken.None);
        Console.WriteLine(Ready);
        if (work == "sign")
        {
            await desk.DepositFileAsync(SignedActes.Id("DM_1"), path, request, CancellationToken.None);
        }
        else
        {
            await foreach (var _ in new DropFolder(path, store, desk, clock).PassAsync(request, CancellationToken.None))
            {
            }
        }

        Console.WriteLine(Done);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>An act as it was sent for signature.</summary>
    public static Task AddAsync(FolderVersionStore store, CancellationToken cancellationToken) => store.CommitAsync(
        SignedActes.Id("DM_1"),
        new VersionDraft
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                [ActeFiles.Card] = """{"numero":"DM_1"}"""u8.ToArray(),
                [ActeFiles.Pdf] = SentPdf.Acte("Acte DM_1"),
            },
            Mode = VersionMode.Replace,
            Message = "générée",
            Author = SignedActes.Author,
        },
        cancellationToken);
}
