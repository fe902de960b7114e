using LegalDocs.Acts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the platform of a pipeline file.</summary>
internal static class PlatformChecks
{
    private const string Folder = "dossier:";

    private static readonly string[] EnvelopeKeys = ["departement", "arrondissement", "nature_collectivite", "courriels"];

    public static void Check(YamlMap root, PipelineReport report)
    {
        if (root.Map("plateforme") is not { } platform)
        {
            return;
        }

        var isFolder = false;
        if (platform.Scalar("adresse") is { } address)
        {
            isFolder = FolderOf(address.Text) is not null;
            if (!isFolder && !IsAcceptable(address.Text))
            {
                report.Add(PathFindings.WrongAddress(address.Text), address.Start);
            }
        }

        foreach (var account in isFolder ? platform.Maps("comptes") : [])
        {
            CheckEnvelope(account, report);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var siren in platform.Maps("comptes").Select(account => account.Scalar("siren")).OfType<YamlScalar>())
        {
            if (!seen.Add(siren.Text))
            {
                report.Add(ReferenceFindings.Twice(siren.Text), siren.Start);
            }

            if (siren.Text.Length == 9 && !Siren.TryParse(siren.Text, out _))
            {
                report.Add(PathFindings.WrongSiren(siren.Text), siren.Start);
            }
        }
    }

    /// <summary>The path of <c>dossier:CHEMIN</c>; null for another address.</summary>
    public static string? FolderOf(string address) =>
        address.StartsWith(Folder, StringComparison.Ordinal) && address.Length > Folder.Length ? address[Folder.Length..] : null;

    /// <summary>An envelope names its sender: the operator’s site adds nothing to it.</summary>
    private static void CheckEnvelope(YamlMap account, PipelineReport report)
    {
        string[] missing = [.. EnvelopeKeys.Where(key => account.Find(key) is null)];
        if (missing.Length > 0)
        {
            report.Add(PathFindings.IncompleteSender(account.Text("siren") ?? "?", missing), account.Start);
        }
    }

    private static bool IsAcceptable(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
