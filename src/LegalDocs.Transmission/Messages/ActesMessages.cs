namespace LegalDocs.Transmission;

/// <summary>Messages from a collectivité to the State (protocol 5.3), valid against its schema.</summary>
public static class ActesMessages
{
    /// <summary>1-1: an act is transmitted.</summary>
    /// <param name="acte">The act with the names of its files.</param>
    /// <returns>The XML, ISO-8859-1.</returns>
    public static byte[] Acte(DonneesActe acte)
    {
        ArgumentNullException.ThrowIfNull(acte);
        return ActesXml.Write("Acte", acte.WriteTo);
    }

    /// <summary>6-1: the transmission of an act is cancelled.</summary>
    /// <param name="idActe">The act.</param>
    /// <returns>The XML, ISO-8859-1.</returns>
    public static byte[] Annulation(string idActe) =>
        ActesXml.Write("Annulation", xml => xml.Attribute("IDActe", idActe));

    /// <summary>7-1: the classification is asked for.</summary>
    /// <param name="known">Date of the classification already held; null: none.</param>
    /// <returns>The XML, ISO-8859-1.</returns>
    public static byte[] DemandeClassification(DateOnly? known) => ActesXml.Write("DemandeClassification", xml =>
    {
        if (known is { } date)
        {
            xml.Element("DateClassification", date);
        }
    });

    /// <summary>2-2, 3-3, 3-4, 4-3, 4-4: a letter of the préfecture is answered.</summary>
    /// <param name="courrier">The letter.</param>
    /// <param name="sens">Given or refused.</param>
    /// <param name="documents">Names of the files in the archive; one, or several for documents that were asked for.</param>
    /// <returns>The code of the message and its XML.</returns>
    /// <exception cref="ArgumentException">The letter is a déféré (answered before the court), or has no date, or there is
    /// not the right number of files.</exception>
    public static ActesMessage Reponse(Courrier courrier, CourrierSens sens, IReadOnlyList<string> documents)
    {
        ArgumentNullException.ThrowIfNull(courrier);
        ArgumentNullException.ThrowIfNull(documents);
        var (code, root) = ReponseRoot(courrier.Type, sens);
        var takesSeveral = root == "PieceComplementaire";
        if (documents.Count == 0 || (documents.Count > 1 && !takesSeveral))
        {
            throw new ArgumentException($"{root} takes {(takesSeveral ? "one file or more" : "one file")}.", nameof(documents));
        }

        var date = courrier.Date ?? throw new ArgumentException("The letter has no date.", nameof(courrier));
        return new ActesMessage(code, ActesXml.Write(root, xml =>
        {
            xml.Attribute("IDActe", courrier.IdActe);
            xml.Attribute("DateCourrierPref", date);
            if (takesSeveral)
            {
                xml.Open("Documents");
            }

            foreach (var document in documents)
            {
                xml.File("Document", document);
            }

            if (takesSeveral)
            {
                xml.WriteEndElement();
            }
        }));
    }

    /// <summary>3-2, 4-2: the receipt of a demand or of a lettre d'observations is acknowledged.</summary>
    /// <param name="courrier">The letter, with its date.</param>
    /// <returns>The code of the message and its XML.</returns>
    /// <exception cref="ArgumentException">A letter of another kind, or without a date.</exception>
    public static ActesMessage AccuseCourrier(Courrier courrier)
    {
        ArgumentNullException.ThrowIfNull(courrier);
        var date = courrier.Date ?? throw new ArgumentException("The letter has no date.", nameof(courrier));
        var (code, root) = courrier.Type switch
        {
            CourrierType.DemandePieceComplementaire => ("3-2", "ARDemandePieceComplementaire"),
            CourrierType.LettreObservations => ("4-2", "ARLettreObservations"),
            _ => throw new ArgumentException($"A letter {courrier.Type} is not acknowledged.", nameof(courrier)),
        };
        return new ActesMessage(code, ActesXml.Write(root, xml =>
        {
            xml.Attribute("IDActe", courrier.IdActe);
            xml.Attribute("DateCourrierPref", date);
        }));
    }

    private static (string Code, string Root) ReponseRoot(CourrierType type, CourrierSens sens) => (type, sens) switch
    {
        (CourrierType.CourrierSimple, _) => ("2-2", "ReponseCourrierSimple"),
        (CourrierType.DemandePieceComplementaire, CourrierSens.Refus) => ("3-3", "RefusPieceComplementaire"),
        (CourrierType.DemandePieceComplementaire, _) => ("3-4", "PieceComplementaire"),
        (CourrierType.LettreObservations, CourrierSens.Refus) => ("4-3", "RejetLettreObservations"),
        (CourrierType.LettreObservations, _) => ("4-4", "ReponseLettreObservations"),
        _ => throw new ArgumentException($"A letter {type} is not answered here.", nameof(type)),
    };
}

/// <summary>A message with its code.</summary>
/// <param name="Code">Such as <c>3-4</c>.</param>
/// <param name="Xml">The bytes, ISO-8859-1.</param>
public sealed record ActesMessage(string Code, byte[] Xml);
