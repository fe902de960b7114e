using System.CommandLine;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>The act that a person means by a number.</summary>
internal static class ActeChoice
{
    public static Argument<string> Argument(CliContext context) => new(context.Say("NUMÉRO", "NUMBER"))
    {
        Description = context.Say(
            "Numéro de l’acte (précédé du SIREN et d’une barre si plusieurs le portent), ou son URN",
            "Number of the act (after the SIREN and a slash when several bear it), or its URN"),
    };

    /// <exception cref="UsageException">No act, or several.</exception>
    public static async Task<StoredActe> GetAsync(ActeReader reader, string query, CancellationToken cancellationToken)
    {
        var found = query.Length == 0 ? [] : await reader.SearchAsync(query, cancellationToken);
        return found switch
        {
            [var only] => only,
            [] => throw None(query),
            _ => throw new UsageException(
                $"plusieurs actes portent ce numéro : {Names(found)}.",
                $"several acts bear this number: {Names(found)}."),
        };
    }

    /// <summary>The same for one of its files: what else of the act is damaged does not matter.</summary>
    /// <exception cref="UsageException">No act, or several.</exception>
    public static async Task<ReadableActe> GetReadableAsync(IVersionStore store, string query, CancellationToken cancellationToken)
    {
        var id = await GetIdAsync(store, query, cancellationToken);
        return await new ActeReader(store).FindReadableAsync(id, cancellationToken) ?? throw None(query);
    }

    /// <summary>The same by the names of the objects alone, so that a damaged act can be looked into.</summary>
    /// <exception cref="UsageException">No act, or several.</exception>
    public static async Task<ActeObjectId> GetIdAsync(IVersionStore store, string query, CancellationToken cancellationToken)
    {
        var found = query.Length == 0
            ? []
            : (await AllAsync(store, cancellationToken)).Where(id => ActeReader.Bears(id, query)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw None(query),
            _ => throw new UsageException(
                $"plusieurs actes portent ce numéro : {string.Join(", ", found)}.",
                $"several acts bear this number: {string.Join(", ", found)}."),
        };
    }

    /// <summary>All objects of a store.</summary>
    public static async Task<IReadOnlyList<ActeObjectId>> AllAsync(IVersionStore store, CancellationToken cancellationToken)
    {
        var ids = new List<ActeObjectId>();
        await foreach (var id in store.ListAsync(cancellationToken))
        {
            ids.Add(id);
        }

        return ids;
    }

    private static UsageException None(string query) => new(
        $"aucun acte ne porte le numéro « {query} » ; legaldocs acts list les montre tous.",
        $"no act bears the number '{query}'; legaldocs acts list shows them all.");

    private static string Names(IReadOnlyList<StoredActe> actes) =>
        string.Join(", ", actes.Select(acte => $"{acte.Siren}/{acte.Numero}"));
}
