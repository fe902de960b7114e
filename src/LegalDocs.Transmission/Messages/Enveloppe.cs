using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>Who sends to the State (<c>EnveloppeCLMISILL</c>, protocol 5.2).</summary>
public sealed record Emetteur
{
    /// <summary>The collectivité.</summary>
    public required Siren Siren { get; init; }

    /// <summary>Three characters: <c>021</c>, <c>02A</c>, <c>974</c>.</summary>
    public required string Departement { get; init; }

    /// <summary>Arrondissement in the département, 0 to 9.</summary>
    public required int Arrondissement { get; init; }

    /// <summary>Kind of collectivité in two digits: 31 commune, 45 communauté urbaine, 46 communauté d'agglomération…</summary>
    public required int Nature { get; init; }

    /// <summary>Name of the person whom the préfecture may call; null: not said.</summary>
    public string? Referent { get; init; }

    /// <summary>Telephone of that person; null: not said.</summary>
    public string? Telephone { get; init; }

    /// <summary>Addresses to which the State answers, at least one.</summary>
    public required IReadOnlyList<string> AdressesRetour { get; init; }
}

/// <summary>Archives ready for the ministry: envelope, messages, files (protocol 5.1).</summary>
public static class Enveloppe
{
    private const int MaxSerial = 9999;

    /// <summary>Packs one act.</summary>
    /// <param name="request">The act with its files.</param>
    /// <param name="emetteur">Who sends.</param>
    /// <param name="dateClassification">Date of the classification in which the codes were chosen.</param>
    /// <param name="numbering">Names of the archive.</param>
    /// <returns>The archive: envelope, message, act, annexes.</returns>
    public static TransportArchive Pack(
        TransmissionRequest request, Emetteur emetteur, DateOnly dateClassification, EnveloppeNumbering numbering)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(emetteur);
        ArgumentNullException.ThrowIfNull(numbering);
        const string code = "1-1";
        var idActe = ActesNames.IdActe(emetteur.Departement, request.Identity);
        var files = request.PiecesJointes.Prepend(request.Acte).Select((piece, index) => new ArchiveEntry(
            ActesNames.Piece(idActe, code, piece.TypePiece, index + 1, Type(piece)), piece.Content)).ToList();
        var message = new ArchiveEntry(ActesNames.Message(idActe, code), ActesMessages.Acte(new DonneesActe
        {
            Numero = request.Numero,
            Date = request.DateDecision,
            Nature = request.Nature,
            Matiere = request.Matiere,
            Objet = ObjetTexte.ToWire(request.Objet),
            DateClassification = dateClassification,
            Document = files[0].Name,
            Annexes = [.. files.Skip(1).Select(file => file.Name)],
            HasPaperComplement = request.HasPaperComplement,
        }));
        return Pack(emetteur, numbering, [message], files);
    }

    /// <summary>Packs messages that are already written.</summary>
    /// <param name="emetteur">Who sends.</param>
    /// <param name="numbering">Names of the archive.</param>
    /// <param name="messages">The messages, which the envelope lists.</param>
    /// <param name="files">Files that the messages name.</param>
    /// <returns>The archive.</returns>
    public static TransportArchive Pack(
        Emetteur emetteur,
        EnveloppeNumbering numbering,
        IReadOnlyList<ArchiveEntry> messages,
        IReadOnlyList<ArchiveEntry> files)
    {
        ArgumentNullException.ThrowIfNull(emetteur);
        ArgumentNullException.ThrowIfNull(numbering);
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbering.Serial is >= 1 and <= MaxSerial, true, nameof(numbering));
        var date = numbering.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture, $"EACT--{emetteur.Siren}--{date}-{numbering.Serial}");
        var envelope = new ArchiveEntry($"{name}.xml", Write(emetteur, [.. messages.Select(message => message.Name)]));
        return new TransportArchive(
            $"{numbering.Trigram}-{name}.tar.gz", ArchiveActes.Write([envelope, .. messages, .. files]));
    }

    private static byte[] Write(Emetteur emetteur, IReadOnlyList<string> messages) => ActesXml.Write("EnveloppeCLMISILL", xml =>
    {
        xml.Open("Emetteur");
        xml.Open("IDCL");
        xml.WriteAttributeString("insee", "SIREN", ActesXml.Insee, emetteur.Siren.Value);
        xml.Attribute("Departement", emetteur.Departement);
        xml.Attribute("Arrondissement", emetteur.Arrondissement);
        xml.Attribute("Nature", emetteur.Nature);
        xml.WriteEndElement();
        if (emetteur.Referent is { } name)
        {
            xml.Open("Referent");
            xml.Element("Nom", name);
            xml.Element("Telephone", emetteur.Telephone ?? string.Empty);
            xml.Element("Email", emetteur.AdressesRetour[0]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Open("AdressesRetour");
        foreach (var address in emetteur.AdressesRetour)
        {
            xml.Element("Email", address);
        }

        xml.WriteEndElement();
        xml.Open("FormulairesEnvoyes");
        foreach (var message in messages)
        {
            xml.File("Formulaire", message);
        }

        xml.WriteEndElement();
    });

    private static string Type(PieceTransmise piece) => FileTypes.Sniff(piece.Content.Span)
        ?? throw new ArgumentException($"'{piece.FileName}' is neither PDF, XML, PNG nor JPEG.", nameof(piece));
}

/// <summary>What names an archive.</summary>
/// <param name="Trigram">Three capitals of the operator that sends.</param>
/// <param name="Date">Day of sending.</param>
/// <param name="Serial">Rank of the envelope on that day, 1 to 9999.</param>
public sealed record EnveloppeNumbering(string Trigram, DateOnly Date, int Serial);

/// <summary>An archive with its name.</summary>
/// <param name="Name">Such as <c>LGD-EACT--242100410--20180927-1.tar.gz</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record TransportArchive(string Name, byte[] Content);
