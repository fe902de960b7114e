using System.CommandLine;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Worker;

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
        var found = await reader.SearchAsync(query, cancellationToken);
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"aucun acte ne porte le numéro « {query} » ; legaldocs acts list les montre tous.",
                $"no act bears the number '{query}'; legaldocs acts list shows them all."),
            _ => throw new UsageException(
                $"plusieurs actes portent ce numéro : {Names(found)}.",
                $"several acts bear this number: {Names(found)}."),
        };
    }

    private static string Names(IReadOnlyList<StoredActe> actes) =>
        string.Join(", ", actes.Select(acte => $"{acte.Siren}/{acte.Numero}"));
}
