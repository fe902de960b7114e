using LegalDocs.Acts;

namespace LegalDocs.Register;

/// <summary>What the catalogue says of an act: everything a list or a search needs, nothing that the store has
/// not.</summary>
public sealed record CatalogueEntry
{
    /// <summary>Name of the act for ever; carries its SIREN and its number.</summary>
    public required ActeUrn Urn { get; init; }

    /// <summary>Kind of the act.</summary>
    public required NatureActe Nature { get; init; }

    /// <summary>What kind of act, in the words of the pipeline file.</summary>
    public required string Libelle { get; init; }

    /// <summary>Subject line.</summary>
    public required string Objet { get; init; }

    /// <summary>Date of the act.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Subject code.</summary>
    public required Matiere Matiere { get; init; }

    /// <summary>Commune that the act is about: INSEE code and name; null: none.</summary>
    public CatalogueTerm? Commune { get; init; }

    /// <summary>Service that the act is about; null: none.</summary>
    public CatalogueTerm? Service { get; init; }

    /// <summary>Identifier of the campaign that made it.</summary>
    public required string Campagne { get; init; }

    /// <summary>Name of the act in its campaign.</summary>
    public required string Cle { get; init; }

    /// <summary>Where it stands, as far as the store can tell.</summary>
    public required EtatCatalogue Etat { get; init; }

    /// <summary>Number of the newest version, 1 and up.</summary>
    public required int HeadVersion { get; init; }

    /// <summary>Number of the newest version that holds a signed PDF; null: none.</summary>
    public int? SignedVersion { get; init; }

    /// <summary>Identifier of the act in the receipt (<c>IDActe</c>); null before it.</summary>
    public string? IdActe { get; init; }

    /// <summary>Date at which the préfecture received it; null before the receipt.</summary>
    public DateOnly? DateAR { get; init; }

    /// <summary>Day on which it is exécutoire (EXE-1, CGCT art. L. 2131-1); null: receipt or publicity is missing.</summary>
    public DateOnly? Executoire { get; init; }

    /// <summary>Last day of the préfet's déféré, letters counted in (CTL-1, CGCT art. L. 2131-6); null before the receipt, and while our
    /// answer to a letter is awaited.</summary>
    public DateOnly? FinDefere { get; init; }

    /// <summary>The same when nothing more is answered: the silence is then a refusal; null before the receipt.</summary>
    public DateOnly? FinDefereAuPlusTard { get; init; }

    /// <summary>Whether it is before the administrative court: no day makes it safe.</summary>
    public bool EstDefere { get; init; }

    /// <summary>Whether it was last sent to a rehearsal platform, or rests on receipts of one (CNV-1): neither sending nor receipt has
    /// any force of law; null: nothing was sent.</summary>
    public bool? IsRehearsal { get; init; }

    /// <summary>SHA-512, as in the store's inventory, of the PDF handed out by default; empty when there is none.</summary>
    public required string Sha512 { get; init; }

    /// <summary>Whether a signed PDF is stored.</summary>
    public bool IsSigned => SignedVersion is not null;

    /// <summary>Collectivité that transmits it.</summary>
    public Siren Siren => Urn.Siren;

    /// <summary>Number of the act.</summary>
    public NumeroInterne Numero => Urn.Numero;
}

/// <summary>A commune or a service, as acts name it.</summary>
/// <param name="Code">INSEE code, or code of the service.</param>
/// <param name="Name">Name.</param>
public sealed record CatalogueTerm(string Code, string Name);

/// <summary>An act to be put into the catalogue.</summary>
public sealed record CatalogueRecord
{
    /// <summary>The act; its state is that of its object alone, before the receipts it awaits.</summary>
    public required CatalogueEntry Entry { get; init; }

    /// <summary>Keys of the acts of the same campaign whose receipt it awaits.</summary>
    public required IReadOnlyList<string> AwaitedKeys { get; init; }

    /// <summary>Text of the act, then of its annexes; null: number, objet and text are those that the catalogue has already.</summary>
    public required string? Text { get; init; }
}

/// <summary>What recording acts came to.</summary>
/// <param name="Shortened">Acts with more distinct words than an index takes: only the first million bytes of them are found.</param>
/// <param name="Unknown">Acts without text that the catalogue has not: nothing was written of them.</param>
public sealed record CatalogueRecording(IReadOnlyList<ActeUrn> Shortened, IReadOnlyList<ActeUrn> Unknown);

/// <summary>How far the catalogue has followed an act.</summary>
/// <param name="HeadVersion">Newest version it knows.</param>
/// <param name="Etat">State it shows.</param>
/// <param name="IsOutdated">Whether an older program read it, which knew less of the store: it is to be read again.</param>
public sealed record CatalogueStanding(int HeadVersion, EtatCatalogue Etat, bool IsOutdated);
