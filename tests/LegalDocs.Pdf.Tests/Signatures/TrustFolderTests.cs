namespace LegalDocs.Pdf.Tests;

public sealed class TrustFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestAuthority _authority = new();

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Certificates_of_every_usual_form_are_read()
    {
        using var second = new TestAuthority("Deuxième");
        File.WriteAllBytes(_folder.File("a.cer"), _authority.Certificate.RawData);
        File.WriteAllText(_folder.File("b.pem"), second.Certificate.ExportCertificatePem() + "\n" + _authority.Certificate.ExportCertificatePem());
        File.WriteAllText(_folder.File("LISEZMOI.txt"), "not a certificate, not looked at");

        var findings = TrustFolder.Read(_folder.Path, out var trust);

        Assert.Empty(findings);
        Assert.Equal(3, trust.Authorities.Count);
        Assert.Null(trust.TimestampAuthorities);
    }

    [Fact]
    public void Authorities_of_timestamps_may_be_others()
    {
        using var other = new TestAuthority("Horodatage");
        Directory.CreateDirectory(_folder.File("horodatage"));
        File.WriteAllBytes(_folder.File("a.der"), _authority.Certificate.RawData);
        File.WriteAllBytes(_folder.File("horodatage/b.crt"), other.Certificate.RawData);

        Assert.Empty(TrustFolder.Read(_folder.Path, out var trust));

        Assert.Equal(other.Certificate.RawData, Assert.Single(trust.TimestampAuthorities!).RawData);
        Assert.Equal(_authority.Certificate.RawData, Assert.Single(trust.Authorities).RawData);
    }

    [Fact]
    public void Every_bad_file_is_named()
    {
        File.WriteAllText(_folder.File("a.pem"), "-----BEGIN NOTHING-----");
        File.WriteAllText(_folder.File("b.der"), "x");
        File.WriteAllBytes(_folder.File("c.cer"), _authority.Certificate.RawData);

        var findings = TrustFolder.Read(_folder.Path, out _);

        Assert.Equal(["a.pem", "b.der"], findings.Select(finding => Path.GetFileName(finding.Place)));
        Assert.All(findings, finding => Assert.Equal("LD5452", finding.Code));
    }

    [Fact]
    public void An_empty_list_and_a_missing_one_are_told_apart()
    {
        Assert.Equal("LD5451", Assert.Single(TrustFolder.Read(_folder.Path, out _)).Code);
        Assert.Equal("LD5450", Assert.Single(TrustFolder.Read(_folder.File("missing"), out _)).Code);
    }
}
