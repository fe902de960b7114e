namespace LegalDocs.Transmission;

/// <summary>What the refusals of S²LOW mean, by the beginning of their text (protocol 3.1).</summary>
internal static class RefusalKinds
{
    private static readonly (string Start, RefusalKind Kind)[] Known =
    [
        ("Un acte portant le même numéro interne existe déjà", RefusalKind.DuplicateNumber),
        ("Échec de l'authentification", RefusalKind.Configuration),
        ("Accès refusé", RefusalKind.Configuration),
        ("La connexion n'a pas pu", RefusalKind.Configuration),
        ("La télétransmission nécessite un certificat RGS", RefusalKind.Configuration),
        ("Mode « papier » actif", RefusalKind.Configuration),
        ("Erreur lors de l'enregistrement de l'enveloppe", RefusalKind.ServerSide),
        ("Erreur lors de l'enregistrement de la transaction", RefusalKind.ServerSide),
        ("Erreur lors de la génération de l'archive", RefusalKind.ServerSide),
        ("Erreur système", RefusalKind.ServerSide),

        ("Erreur lors de la récéption du fichier : Le fichier semble vide", RefusalKind.BadData),

        // The platform's own spelling: the upload broke on its side.
        ("Erreur lors de la récéption du fichier", RefusalKind.ServerSide),
    ];

    /// <summary>The kind of a refusal; one that is not listed is about the data, and a person reads it.</summary>
    public static RefusalKind Of(string message) =>
        Known.FirstOrDefault(known => message.StartsWith(known.Start, StringComparison.OrdinalIgnoreCase)) is { Start: not null } found
            ? found.Kind
            : RefusalKind.BadData;
}
