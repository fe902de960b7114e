using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace LegalDocs.Sandbox;

/// <summary>A rehearsal platform on this computer: S²LOW's endpoints on loopback, nothing reaches the State.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SandboxServices _services;
    private readonly CancellationTokenSource _stopping;

    private SandboxHost(WebApplication application, SandboxServices services, CancellationTokenSource stopping)
    {
        _application = application;
        _services = services;
        _stopping = stopping;
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        BaseAddress = new Uri(addresses.Addresses.Single());
    }

    /// <summary>Where the platform listens, such as <c>http://127.0.0.1:8443/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Requests that each fault has struck so far.</summary>
    public IReadOnlyDictionary<SandboxFault, int> Struck => _services.Dice.Struck;

    /// <summary>Requests that met a maintenance so far.</summary>
    public int Maintained => _services.Maintained;

    /// <summary>Starts a platform; it answers when the task ends.</summary>
    /// <param name="options">Port, memory, accounts, pace, faults.</param>
    /// <param name="timeProvider">Its clock: statuses advance with it.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    /// <returns>The platform; dispose of it to stop it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file of its memory cannot be used.</exception>
    public static async Task<SandboxHost> StartAsync(
        SandboxOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        var services = new SandboxServices(options, timeProvider);
        var stopping = new CancellationTokenSource();
        try
        {
            var application = Build(options);
            application.Run(new PhpServer(services, stopping.Token).HandleAsync);
            await application.StartAsync(cancellationToken);
            return new SandboxHost(application, services, stopping);
        }
        catch
        {
            services.Dispose();
            stopping.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the platform is stopped.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends with the platform.</returns>
    public Task WaitAsync(CancellationToken cancellationToken) => _application.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops the platform; requests under way are cut, what was answered stays.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _application.DisposeAsync();
        _services.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Nothing of the environment is read: two platforms of one process never share a setting.</summary>
    private static WebApplication Build(SandboxOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listener => Secure(listener, options));
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }

    private static void Secure(ListenOptions listener, SandboxOptions options)
    {
        if (options.ServerCertificate is { } certificate)
        {
            listener.UseHttps(https =>
            {
                https.ServerCertificate = certificate;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.AllowAnyClientCertificate();
            });
        }
    }
}
