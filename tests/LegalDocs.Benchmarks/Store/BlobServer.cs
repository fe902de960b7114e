using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalDocs.Benchmarks.Store;

/// <summary>Azurite on a free loopback port, its blobs on this machine's disk or in its memory; gone with this process.</summary>
/// <remarks>The folder of the npm package is named by <c>LEGALDOCS_AZURITE</c>; <c>./legaldocs bench store</c> installs it.</remarks>
internal sealed partial class BlobServer : IAsyncDisposable
{
    private const string FolderVariable = "LEGALDOCS_AZURITE";

    // Everybody's key: published with the emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends the server when this process ends, however it does.
    private const string Script = "process.stdin.on('end',()=>process.exit()).resume();require(process.env.AZURITE_MAIN)";

    private readonly Process _server;

    private BlobServer(Process server, string address)
    {
        _server = server;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint={address}/devstoreaccount1;";
    }

    public string ConnectionString { get; }

    /// <summary>Keeps its blobs in a folder, with its index, which it writes anew whole every few seconds.</summary>
    public static Task<BlobServer> StartAsync(string folder, CancellationToken cancellationToken) =>
        StartAsync(["--location", folder], cancellationToken);

    /// <summary>Keeps blobs and index in memory: with 100 000 blobs, writing its index is all that Azurite would do.</summary>
    public static Task<BlobServer> StartInMemoryAsync(int memoryMegabytes, CancellationToken cancellationToken) =>
        StartAsync(
            ["--inMemoryPersistence", "--extentMemoryLimit", memoryMegabytes.ToString(CultureInfo.InvariantCulture)], cancellationToken);

    private static async Task<BlobServer> StartAsync(string[] persistence, CancellationToken cancellationToken)
    {
        string[] options = ["--blobPort", "0", "--silent", "--disableTelemetry", .. persistence];
        var start = new ProcessStartInfo("node", ["-e", Script, "azurite", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["AZURITE_MAIN"] = MainFile();
        var server = Process.Start(start) ?? throw new InvalidOperationException("node could not be started");
        while (await server.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // Nobody reads on: what the server prints from now on must not block it.
                _ = server.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new BlobServer(server, match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("Azurite ended before it listened");
    }

    public async ValueTask DisposeAsync()
    {
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private static string MainFile()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        var main = folder is null ? null : Path.Combine(folder, "dist", "src", "blob", "main.js");
        return main is not null && File.Exists(main)
            ? main
            : throw new InvalidOperationException($"{FolderVariable} is '{folder}': run './legaldocs bench store', which installs Azurite");
    }

    [GeneratedRegex("listens on (http://[0-9.]+:[0-9]+)")]
    private static partial Regex Listening();
}
