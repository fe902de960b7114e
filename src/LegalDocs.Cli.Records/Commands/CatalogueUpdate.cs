using System.CommandLine;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Running;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>Tells the campaign's register that a command added a version to an act, so that searches find it.</summary>
internal static class CatalogueUpdate
{
    /// <summary>Updates the entry; nothing happens without a register, when only a store is named, or when
    /// the campaign has none yet.</summary>
    public static async Task RunAsync(
        CliContext context,
        StoreSource source,
        ParseResult result,
        IVersionStore store,
        ActeObjectId id,
        CancellationToken cancellationToken)
    {
        if (Address(context, source, result) is not { } address
            || await address.OpenExistingAsync(context.TimeProvider, cancellationToken) is not { } existing)
        {
            return;
        }

        await existing.DisposeAsync();
        await using var register = await address.OpenAsync(context.TimeProvider, cancellationToken);
        await new CatalogueFeed(store, register.Catalogue).UpdateAsync(id, null, cancellationToken);
    }

    /// <summary>The register that the environment names, else the campaign's own file.</summary>
    private static RegisterAddress? Address(CliContext context, StoreSource source, ParseResult result)
    {
        if (source.FindCampaignFolder(result) is { } folder)
        {
            return RegisterAddress.OfCampaign(new CampaignPaths(folder).Register);
        }

        return Environment.GetEnvironmentVariable(RegisterAddress.Variable) is { Length: > 0 } given
            ? RegisterAddress.Parse(given, context.StartFolder)
            : null;
    }
}
