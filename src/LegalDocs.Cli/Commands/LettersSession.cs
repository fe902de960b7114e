using System.CommandLine;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Sessions;

namespace LegalDocs.Cli.Commands;

/// <summary>What the commands that ask the platform about letters need of a campaign.</summary>
internal static class LettersSession
{
    public static CampaignAddresses AddressesOf(StoreSource source, ParseResult result) =>
        new(result.GetValue(source.Store) ?? Environment.GetEnvironmentVariable("LEGALDOCS_STORE"), Register: null);

    /// <summary>The desk that fetches letters, and the collectivités of the acts of the campaign.</summary>
    public static async Task<(LetterDesk Desk, IReadOnlyList<Siren> Sirens)> OpenAsync(
        CliContext context, CampaignSession session, CancellationToken cancellationToken)
    {
        var services = await ServicesAsync(context, session, cancellationToken);
        var actes = await services.Register.Actes.ListAsync(services.Campaign, cancellationToken);
        return (new LetterDesk(services), [.. actes.Select(acte => acte.Siren).Distinct()]);
    }

    /// <exception cref="UsageException">The pipeline file has errors.</exception>
    public static async Task<LetterServices> ServicesAsync(
        CliContext context, CampaignSession session, CancellationToken cancellationToken)
    {
        switch (PipelineFile.Load(session.Directory))
        {
            case PipelineLoading.Loaded loaded:
                return await session.LettersAsync(loaded.Pipeline, cancellationToken);
            case PipelineLoading.Refused refused:
                var text = refused.Findings[0].Format(context.Language);
                throw new UsageException(
                    $"pipeline.yaml a {refused.Findings.Count} défauts ; le premier :\n{text}",
                    $"pipeline.yaml has {refused.Findings.Count} faults; the first:\n{text}");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
