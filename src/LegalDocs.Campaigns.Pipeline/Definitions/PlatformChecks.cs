using LegalDocs.Acts;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the platform of a pipeline file.</summary>
internal static class PlatformChecks
{
    public static void Check(YamlMap root, PipelineReport report)
    {
        if (root.Map("plateforme") is not { } platform)
        {
            return;
        }

        if (platform.Scalar("adresse") is { } address && !IsAcceptable(address.Text))
        {
            report.Add(PathFindings.WrongAddress(address.Text), address.Start);
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

    private static bool IsAcceptable(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
