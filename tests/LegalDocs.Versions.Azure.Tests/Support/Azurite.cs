using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(LegalDocs.Versions.Azure.Tests.Support.Azurite))]

namespace LegalDocs.Versions.Azure.Tests.Support;

/// <summary>A blob server for the tests of this program: Azurite in memory, on a free loopback port, gone with this
/// process.</summary>
/// <remarks>The folder of the npm package is named by <c>LEGALDOCS_AZURITE</c>; <c>./legaldocs test</c> installs it and
/// says so.
/// Without it these tests fail: they are not skipped.</remarks>
public sealed partial class Azurite : IAsyncLifetime
{
    private const string FolderVariable = "LEGALDOCS_AZURITE";

    // Everybody's key: published with the emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends the server when this process ends, however it does.
    private const string Script = "process.stdin.on('end',()=>process.exit()).resume();require(process.env.AZURITE_MAIN)";

    private Process? _server;

    /// <summary>Address of the account.</summary>
    public string AccountUrl { get; private set; } = string.Empty;

    public string ConnectionString => ConnectionStringTo(AccountUrl);

    public static string ConnectionStringTo(string accountUrl) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint={accountUrl};";

    /// <summary>A container that no other test uses.</summary>
    public static string NewContainer() => $"depot-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        string[] options = ["--blobPort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry"];
        var start = new ProcessStartInfo("node", ["-e", Script, "azurite", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["AZURITE_MAIN"] = ServerFile();
        _server = Process.Start(start) ?? throw new InvalidOperationException("node could not be started");
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                AccountUrl = $"{match.Groups[1].Value}/devstoreaccount1";
                // Nobody reads on: what the server prints from now on must not block it.
                _ = _server.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"Azurite ended before it listened, exit code {_server.ExitCode}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
    }

    private static string ServerFile()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        var main = folder is null ? null : Path.Combine(folder, "dist", "src", "blob", "main.js");
        return main is not null && File.Exists(main)
            ? main
            : throw new InvalidOperationException(
                $"{FolderVariable} is '{folder}', where dist/src/blob/main.js is missing: run './legaldocs test azure', or "
                + "'npm install --prefix artifacts/tools azurite@3.37.0' and set it to artifacts/tools/node_modules/azurite");
    }

    [GeneratedRegex("listens on (http://[0-9.]+:[0-9]+)")]
    private static partial Regex Listening();
}
