using System.Globalization;

namespace LegalDocs.Acts;

/// <summary>A délibération that authorises the signature of a convention.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="DateAR">Date of its receipt by the préfecture; null: not yet received.</param>
public sealed record DeliberationAutorisante(NumeroInterne Numero, DateOnly? DateAR);

/// <summary>Whether a convention may be signed (rule CNV-1).</summary>
/// <remarks>The executive signs only once each authorising délibération has been received by the préfet; a later
/// transmission does not cure (CE, avis Sect., 10 juin 1996, n° 176873).</remarks>
public sealed record ConventionSignable
{
    private ConventionSignable()
    {
    }

    /// <summary>Whether nothing is missing.</summary>
    public bool IsSignable => Constats.Count == 0;

    /// <summary>Numbers of the délibérations whose receipt is missing.</summary>
    public required IReadOnlyList<NumeroInterne> Manquantes { get; init; }

    /// <summary>First day on which it may be signed: the latest receipt; null while one is missing.</summary>
    public required DateOnly? PremierJour { get; init; }

    /// <summary>What breaks the rule.</summary>
    public required IReadOnlyList<RegleConstat> Constats { get; init; }

    /// <summary>Judges whether a convention may be signed.</summary>
    /// <param name="autorisations">The authorising délibération of each party.</param>
    /// <param name="dateSignature">Day of the signature; null: not signed yet, only the receipts are looked at.</param>
    /// <returns>The verdict, with all that is missing. Without any délibération it is not signable.</returns>
    public static ConventionSignable Verify(
        IReadOnlyList<DeliberationAutorisante> autorisations, DateOnly? dateSignature)
    {
        ArgumentNullException.ThrowIfNull(autorisations);
        IReadOnlyList<NumeroInterne> missing =
            [.. autorisations.Where(acte => acte.DateAR is null).Select(acte => acte.Numero)];
        var received = autorisations.Where(acte => acte.DateAR is not null);
        return new ConventionSignable
        {
            Manquantes = missing,
            PremierJour = missing.Count == 0 ? autorisations.Max(acte => acte.DateAR) : null,
            Constats =
            [
                .. autorisations.Count == 0 ? [WithoutAutorisation()] : Array.Empty<RegleConstat>(),
                .. missing.Select(Missing),
                .. received.Where(acte => dateSignature < acte.DateAR)
                    .Select(acte => SignedTooEarly(acte, dateSignature!.Value)),
            ],
        };
    }

    private static RegleConstat WithoutAutorisation() => Constat(
        "Aucune délibération n’autorise la signature de la convention.",
        "No délibération authorises the signature of the convention.",
        "Indiquez la délibération de chaque partie.",
        "Name the délibération of each party.",
        new RegleComparaison("deliberations", "1", "0"));

    private static RegleConstat Missing(NumeroInterne numero) => Constat(
        $"La délibération {numero} n’a pas encore d’accusé de réception de la préfecture.",
        $"The délibération {numero} has no receipt from the préfecture yet.",
        "Attendez l’accusé de réception avant de signer la convention.",
        "Wait for the receipt before the convention is signed.",
        new RegleComparaison(numero.Value, "accuse_reception", "aucun"));

    private static RegleConstat SignedTooEarly(DeliberationAutorisante acte, DateOnly signature) => Constat(
        $"La convention est signée le {French(signature)}, avant la réception en préfecture de la délibération "
            + $"{acte.Numero}, le {French(acte.DateAR!.Value)}.",
        $"The convention is signed on {Iso(signature)}, before the préfecture received the délibération "
            + $"{acte.Numero} on {Iso(acte.DateAR!.Value)}.",
        "Datez la signature du jour de l’accusé de réception ou d’un jour suivant.",
        "Sign on the day of the receipt or later.",
        new RegleComparaison(acte.Numero.Value, Iso(acte.DateAR!.Value), Iso(signature)));

    private static RegleConstat Constat(
        string french, string english, string remedyFrench, string remedyEnglish, RegleComparaison comparaison) => new()
        {
            Regle = RegleDroit.SignatureConvention,
            French = french,
            English = english,
            RemedyFrench = remedyFrench,
            RemedyEnglish = remedyEnglish,
            Comparaisons = [comparaison],
        };

    private static string French(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
