using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LegalDocs.EndToEnd.Tests.Support;

/// <summary><c>legaldocs sandbox</c> as a process, on a port and a file that the next one takes over.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process) => _process = process;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a platform and waits until it says where it listens.</summary>
    public static async Task<SandboxProcess> StartAsync(string folder, int port, string faults)
    {
        var process = CliRun.Begin(
            folder,
            new Dictionary<string, string?>(),
            "sandbox",
            "--port",
            port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--data",
            "plateforme.db",
            "--pace",
            "0.1",
            "--fault",
            faults);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null)
        {
            Assert.Fail(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new SandboxProcess(process);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
