using System.CommandLine;
using LegalDocs.Campaigns.Cataloguing;
using LegalDocs.Campaigns.Running;
using LegalDocs.Register;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>Tells the campaign's register that a command added a version to an act, so that searches find it.</summary>
internal static class CatalogueUpdate
{
    /// <summary>Updates the entry; nothing happens when only a store is named, or when the campaign has no register yet.</summary>
    public static async Task RunAsync(
        CliContext context,
        StoreSource source,
        ParseResult result,
        IVersionStore store,
        ActeObjectId id,
        CancellationToken cancellationToken)
    {
        if (source.FindCampaignFolder(result) is not { } folder || new CampaignPaths(folder).Register is not { } path
            || !File.Exists(path))
        {
            return;
        }

        await using var register = await RegisterDatabase.OpenAsync(
            new RegisterOptions { Path = path }, context.TimeProvider, cancellationToken);
        await new CatalogueFeed(store, register.Catalogue).UpdateAsync(id, null, cancellationToken);
    }
}
