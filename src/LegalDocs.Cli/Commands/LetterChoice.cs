using System.CommandLine;
using System.Globalization;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary>The letter that a person means.</summary>
internal static class LetterChoice
{
    public static Argument<string> Argument(CliContext context) => new(context.Say("COURRIER", "LETTER"))
    {
        Description = context.Say(
            "Numéro du courrier (legaldocs letters list le montre), précédé de celui de l’acte et d’une barre si plusieurs le portent",
            "Number of the letter (legaldocs letters list shows it), after that of the act and a slash when several bear it"),
    };

    /// <summary>Every letter of a store with its act, in the order in which they were stored.</summary>
    public static async Task<IReadOnlyList<(StoredActe? Acte, StoredLetter Letter)>> AllAsync(
        IVersionStore store, CancellationToken cancellationToken)
    {
        var reader = new ActeReader(store);
        var found = new List<(StoredActe? Acte, StoredLetter Letter)>();
        await foreach (var id in store.ListAsync(cancellationToken))
        {
            foreach (var letter in await reader.Courriers.ListAsync(id, cancellationToken))
            {
                found.Add((await reader.FindAsync(id, cancellationToken), letter));
            }
        }

        return [.. found.OrderBy(each => each.Letter.KeptAt).ThenBy(each => each.Letter.Id)];
    }

    /// <exception cref="UsageException">No letter, or several.</exception>
    public static async Task<StoredLetter> GetAsync(IVersionStore store, string query, CancellationToken cancellationToken)
    {
        var (numero, folder) = query.Split('/') is [var acte, var name] ? (acte, name) : (null, query);
        var found = (await AllAsync(store, cancellationToken)).Select(each => each.Letter)
            .Where(letter => letter.Folder == folder && (numero is null || ActeReader.Bears(letter.Acte, numero))).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"aucun courrier ne porte le numéro « {query} » ; legaldocs letters list les montre tous.",
                $"no letter bears the number '{query}'; legaldocs letters list shows them all."),
            _ => throw new UsageException(
                $"plusieurs courriers portent ce numéro : {Names(found)}.", $"several letters bear this number: {Names(found)}."),
        };
    }

    public static string NumeroOf(StoredLetter letter) => letter.Acte.Value[(letter.Acte.Value.LastIndexOf(':') + 1)..];

    private static string Names(IReadOnlyList<StoredLetter> letters) => string.Join(
        ", ", letters.Select(letter => string.Create(CultureInfo.InvariantCulture, $"{NumeroOf(letter)}/{letter.Folder}")));
}
