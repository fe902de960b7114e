using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>A real PHP that shows what its form parser understood: the same parser as S²LOW's (protocol 8).</summary>
internal sealed class PhpServer : IAsyncDisposable
{
    private const string Script =
        """
        <?php
        $files = [];
        foreach ($_FILES as $field => $file) {
            foreach ((array) $file['name'] as $i => $name) {
                $path = is_array($file['tmp_name']) ? $file['tmp_name'][$i] : $file['tmp_name'];
                $files[] = ['field' => $field, 'name' => $name, 'content' => base64_encode(file_get_contents($path))];
            }
        }
        $fields = [];
        foreach ($_POST as $name => $value) {
            $fields[$name] = is_array($value) ? array_map('base64_encode', $value) : base64_encode($value);
        }
        header('Content-Type: application/json');
        file_put_contents(getenv('RECEIVED'), json_encode(['get' => $_GET, 'fields' => $fields, 'files' => $files]));
        echo "OK\n1\n\n";
        """;

    private readonly Process _process;
    private readonly string _folder;

    private PhpServer(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What PHP understood of the last request, as JSON.</summary>
    public string Received => File.ReadAllText(Path.Combine(_folder, "received.json"));

    /// <summary>Starts PHP, or skips the test on a computer without it.</summary>
    public static async Task<PhpServer> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "php")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "no php (Debian package php8.2-cli)");

        var folder = Directory.CreateTempSubdirectory("legaldocs-php-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "router.php"), Script, TestContext.Current.CancellationToken);
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo(program!, ["-S", address.Authority, Path.Combine(folder, "router.php")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["RECEIVED"] = Path.Combine(folder, "received.json");
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.Contains("started", StringComparison.Ordinal))
        {
        }

        // A full pipe would stop it.
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new PhpServer(process, folder, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
