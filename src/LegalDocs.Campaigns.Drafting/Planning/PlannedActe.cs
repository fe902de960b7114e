using LegalDocs.Acts;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Planning;

/// <summary>One act that the campaign must make: which document, for which row, under which number.</summary>
public sealed record PlannedActe
{
    /// <summary>Name of the act in the campaign, stable from run to run: <c>convention/21003|SC01</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the pipeline file says of acts of this kind.</summary>
    public required ActeDefinition Definition { get; init; }

    /// <summary>Key of the row the act is made for.</summary>
    public required string RowKey { get; init; }

    /// <summary>Where the row stands, for messages (« feuille Adhésions, ligne 12 »).</summary>
    public required string RowPlace { get; init; }

    /// <summary>The same place in English.</summary>
    public required string RowPlaceEnglish { get; init; }

    /// <summary>Number of the act, unique in the campaign.</summary>
    public required NumeroInterne Numero { get; init; }

    /// <summary>Collectivité that adopts and transmits the act.</summary>
    public required Siren Emetteur { get; init; }

    /// <summary>Date of the act: rules of law are evaluated at this date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Subject line, 1 to 499 characters.</summary>
    public required string Objet { get; init; }

    /// <summary>File name without extension, unique in the campaign whatever the case.</summary>
    public required string FileName { get; init; }

    /// <summary>Keys of the acts whose receipt must be known before this one is signed (rule CNV-1).</summary>
    public required IReadOnlyList<string> AwaitedActes { get; init; }

    /// <summary>Acts sent with this one, in order, each with its code in the classification (type de pièce).</summary>
    public required IReadOnlyList<PlannedPiece> Pieces { get; init; }

    /// <summary>Kind of the act.</summary>
    public NatureActe Nature => Definition.Nature;

    /// <summary>Subject code of the act.</summary>
    public Matiere Matiere => Definition.Matiere;

    /// <summary>Name of the act for ever: <c>urn:legaldocs:acte:{siren}:{numero}</c>.</summary>
    public ActeUrn Urn => ActeUrn.Of(Emetteur, Numero);

    /// <summary>Name of the act's object in the version store.</summary>
    public ActeObjectId ObjectId => ActeObjectId.Parse(Urn.Value);
}

/// <summary>An act joined to another when it is transmitted.</summary>
/// <param name="ActeKey">Key of the joined act in the campaign.</param>
/// <param name="TypePiece">Code of five characters in the préfecture's classification.</param>
public sealed record PlannedPiece(string ActeKey, string TypePiece)
{
    /// <summary>Code of its annexes, which are sent with it; null: they are not sent.</summary>
    public string? TypeAnnexes { get; init; }
}
