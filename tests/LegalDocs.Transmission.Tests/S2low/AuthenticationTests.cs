using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LegalDocs.Sandbox;
using LegalDocs.Transmission.Tests.Support;

namespace LegalDocs.Transmission.Tests.S2low;

/// <summary>Certificates over TLS and nonces (protocol 1).</summary>
public sealed class AuthenticationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legaldocs-tls-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("client.p12")]
    [InlineData("client.pem")]
    public async Task An_account_is_found_by_its_client_certificate_alone(string file)
    {
        using var certificate = Certificate("client");
        await using var rehearsal = await StartAsync(certificate);

        var client = S2lowPlatformFactory.Create(Account(rehearsal, Save(certificate, file)), Pipelines);

        Assert.Null(await client.TestConnectionAsync(Token));
        Assert.IsType<CreationOutcome.Accepted>(await client.CreateAsync(Some.Request(), Token));
        Assert.Equal(certificate.NotAfter.ToUniversalTime(), client.CertificateNotAfter!.Value.UtcDateTime);
    }

    [Fact]
    public async Task An_unknown_certificate_is_redirected_and_never_taken_for_an_answer()
    {
        using var known = Certificate("client");
        using var other = Certificate("autre");
        await using var rehearsal = await StartAsync(known);

        var client = S2lowPlatformFactory.Create(Account(rehearsal, Save(other, "autre.p12")), Pipelines);

        Assert.Contains("redirection", await client.TestConnectionAsync(Token), StringComparison.Ordinal);
        var refused = Assert.IsType<CreationOutcome.Refused>(await client.CreateAsync(Some.Request(), Token));
        Assert.Equal(RefusalKind.Configuration, refused.Kind);
    }

    [Fact]
    public async Task Without_a_certificate_there_is_no_HTTP_answer_at_all()
    {
        using var known = Certificate("client");
        await using var rehearsal = await StartAsync(known);
        var client = S2lowPlatformFactory.Create(Account(rehearsal, null), Pipelines);

        await Assert.ThrowsAsync<TransmissionException>(() => client.TestConnectionAsync(Token));
        Assert.IsNotType<CreationOutcome.Accepted>(await client.CreateAsync(Some.Request(), Token));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_is_not_sent_anything()
    {
        using var known = Certificate("client");
        await using var rehearsal = await StartAsync(known);
        var account = Account(rehearsal, Save(known, "client.p12")) with { ServerCertificateSha256 = null };

        Assert.IsType<CreationOutcome.NotSent>(await S2lowPlatformFactory.Create(account, Pipelines).CreateAsync(Some.Request(), Token));
    }

    [Fact]
    public void A_certificate_file_that_cannot_be_read_is_named_with_the_reason()
    {
        var path = Path.Combine(_folder, "absent.p12");
        var account = new S2lowAccount { BaseAddress = new Uri("https://s2low.example"), Siren = Some.Metropole, CertificatePath = path };

        var error = Assert.Throws<TransmissionException>(() => S2lowPlatformFactory.Create(account, Pipelines));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task With_a_nonce_the_password_never_leaves_and_each_call_has_its_own()
    {
        await using var server = RawServer.Start(
            RawAnswer.Php("""{"nounce":"abc"}"""), RawAnswer.Php("OK"), RawAnswer.Php("""{"nounce":"def"}"""), RawAnswer.Php("OK\n5\n\n"));
        var client = S2lowPlatformFactory.Create(NonceAccount(server.Address), Pipelines);

        Assert.Null(await client.TestConnectionAsync(Token));
        Assert.Equal(new CreationOutcome.Accepted(5), await client.CreateAsync(Some.Request(), Token));

        var hash = Convert.ToHexStringLower(SHA256.HashData("secret:abc"u8));
        Assert.StartsWith($"GET /api/test-connexion.php?nounce=abc&login=dijon&hash={hash} ", server.Requests[1], StringComparison.Ordinal);
        Assert.StartsWith("POST /modules/actes/actes_transac_create.php?api=1&nounce=def&", server.Requests[3], StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.DoesNotContain("secret", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_nonce_nothing_is_sent()
    {
        await using var server = RawServer.Start(RawAnswer.Php("<html>Maintenance</html>"));
        var client = S2lowPlatformFactory.Create(NonceAccount(server.Address), Pipelines);

        Assert.IsType<CreationOutcome.NotSent>(await client.CreateAsync(Some.Request(), Token));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_rehearsal_platform_takes_a_nonce_once()
    {
        var options = new SandboxOptions
        {
            Accounts = [new SandboxAccount { Siren = Some.Metropole, Login = "dijon", Password = "secret", Departement = "021" }],
        };
        await using var rehearsal = await Rehearsal.StartAsync(options);
        var right = S2lowPlatformFactory.Create(NonceAccount(rehearsal.Address), Pipelines);
        var wrong = S2lowPlatformFactory.Create(NonceAccount(rehearsal.Address) with { Password = "faux" }, Pipelines);

        Assert.Null(await right.TestConnectionAsync(Token));
        Assert.Null(await right.TestConnectionAsync(Token));
        Assert.NotNull(await wrong.TestConnectionAsync(Token));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static S2lowPipelines Pipelines => S2lowPipelines.Create(new S2lowPipelineOptions { ReadRetries = 0 }, TimeProvider.System);

    private static S2lowAccount NonceAccount(Uri address) => new()
    {
        BaseAddress = address,
        Siren = Some.Metropole,
        Login = "dijon",
        Password = "secret",
        Authentication = S2lowAuthentication.Nonce,
    };

    private S2lowAccount Account(Rehearsal rehearsal, string? path) => new()
    {
        BaseAddress = rehearsal.Address,
        Siren = Some.Metropole,
        CertificatePath = path,
        CertificatePassword = "motdepasse",
        ServerCertificateSha256 = _serverHash,
    };

    private string? _serverHash;

    private async Task<Rehearsal> StartAsync(X509Certificate2 client)
    {
        var server = Certificate("localhost");
        _serverHash = server.GetCertHashString(HashAlgorithmName.SHA256);
        return await Rehearsal.StartAsync(new SandboxOptions
        {
            ServerCertificate = server,
            Accounts =
            [
                new SandboxAccount
                {
                    Siren = Some.Metropole,
                    Login = "metropole",
                    Departement = "021",
                    CertificateSha256 = client.GetCertHashString(HashAlgorithmName.SHA256),
                },
            ],
        });
    }

    private string Save(X509Certificate2 certificate, string name)
    {
        var path = Path.Combine(_folder, name);
        if (name.EndsWith(".pem", StringComparison.Ordinal))
        {
            var key = certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem();
            File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key}\n");
        }
        else
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "motdepasse"));
        }

        return path;
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(
            certificate.Export(X509ContentType.Pkcs12, "x"), "x", X509KeyStorageFlags.Exportable);
    }
}
