using System.Globalization;
using System.Text;
using System.Xml;
using LegalDocs.Acts;

namespace LegalDocs.Records;

/// <summary>The ArchiveTransfer of a package, elements in the order of SEDA 2.1.</summary>
internal sealed class SedaManifest(SedaProfile profile, IReadOnlyList<SedaUnit> units, DateTimeOffset at)
{
    public const string Namespace = "fr:gouv:culture:archivesdefrance:seda:v2.1";
    private const string None = "Sans objet";

    // The lists that a code may come from; an archive that has its own says so in the agreement.
    private static readonly string[] CodeLists =
    [
        "ReplyCodeListVersion", "MessageDigestAlgorithmCodeListVersion", "MimeTypeCodeListVersion", "EncodingCodeListVersion",
        "FileFormatCodeListVersion", "CompressionAlgorithmCodeListVersion", "DataObjectVersionCodeListVersion",
        "StorageRuleCodeListVersion", "AppraisalRuleCodeListVersion", "AccessRuleCodeListVersion",
        "DisseminationRuleCodeListVersion", "ReuseRuleCodeListVersion", "ClassificationRuleCodeListVersion",
        "RelationshipCodeListVersion",
    ];

    private readonly Dictionary<string, string> _unitsByKey = units
        .Where(unit => unit.Acte.Identity!.Cle.Length > 0)
        .GroupBy(unit => unit.Acte.Identity!.Cle, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("ArchiveTransfer", Namespace);
            Element(xml, "Comment", profile.Comment);
            Element(xml, "Date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Element(xml, "MessageIdentifier", profile.MessageIdentifier ?? Identifier());
            Element(xml, "ArchivalAgreement", profile.ArchivalAgreement);
            xml.WriteStartElement("CodeListVersions");
            foreach (var list in CodeLists)
            {
                Element(xml, list, None);
            }

            xml.WriteEndElement();
            WritePackage(xml);
            Agency(xml, "ArchivalAgency", profile.ArchivalAgency);
            Agency(xml, "TransferringAgency", profile.TransferringAgency);
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The same acts in the same state have the same identifier; another state has another.</summary>
    private string Identifier()
    {
        var state = string.Join(
            '\n', units.SelectMany(unit => unit.Objects.Select(each => $"{unit.Acte.Id} {each.Path} {each.Entry.Sha512}")));
        return $"LegalDocs-{Digests.Sha256(Encoding.UTF8.GetBytes(state))[..32]}";
    }

    private void WritePackage(XmlWriter xml)
    {
        xml.WriteStartElement("DataObjectPackage");
        foreach (var each in units.SelectMany(unit => unit.Objects))
        {
            WriteObject(xml, each);
        }

        xml.WriteStartElement("DescriptiveMetadata");
        foreach (var unit in units)
        {
            WriteUnit(xml, unit);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("ManagementMetadata");
        Element(xml, "OriginatingAgencyIdentifier", Originating());
        Element(xml, "SubmissionAgencyIdentifier", profile.TransferringAgency);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The collectivité when all acts are of one; else the body that transfers speaks for all.</summary>
    private string Originating() =>
        units.Select(unit => unit.Acte.Siren).Distinct().ToList() is [var only] ? only : profile.TransferringAgency;

    private static void WriteObject(XmlWriter xml, SedaObject each)
    {
        var (words, mimeType, pronom) = SedaFormats.Of(each.Path);
        xml.WriteStartElement("BinaryDataObject");
        xml.WriteAttributeString("id", each.Id);
        Element(xml, "DataObjectVersion", "BinaryMaster_1");
        Element(xml, "Uri", each.Entry.Path);
        xml.WriteStartElement("MessageDigest");
        xml.WriteAttributeString("algorithm", "SHA-512");
        xml.WriteString(each.Entry.Sha512);
        xml.WriteEndElement();
        Element(xml, "Size", each.Entry.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("FormatIdentification");
        Element(xml, "FormatLitteral", words);
        Element(xml, "MimeType", mimeType);
        Element(xml, "FormatId", pronom);
        xml.WriteEndElement();
        xml.WriteStartElement("FileInfo");
        Element(xml, "Filename", each.Path[(each.Path.LastIndexOf('/') + 1)..]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteUnit(XmlWriter xml, SedaUnit unit)
    {
        var identity = unit.Acte.Identity!;
        xml.WriteStartElement("ArchiveUnit");
        xml.WriteAttributeString("id", unit.Id);
        WriteManagement(xml, unit.Acte);
        xml.WriteStartElement("Content");
        Element(xml, "DescriptionLevel", "File");
        Element(xml, "Title", identity.Objet.Length > 0 ? identity.Objet : unit.Acte.Numero);
        Element(xml, "OriginatingAgencyArchiveUnitIdentifier", unit.Acte.Numero);
        var day = ProofTexts.Day(identity.Date!.Value);
        Element(xml, "Description", $"{NatureNames.Of(identity.Nature).French} {unit.Acte.Numero} du {day}");
        WriteCustody(xml, unit.Acte);
        Element(xml, "DocumentType", NatureNames.Of(identity.Nature).French);
        Element(xml, "Language", "fra");
        if (identity.Matiere.Length > 0)
        {
            xml.WriteStartElement("Keyword");
            Element(xml, "KeywordContent", identity.Matiere);
            Element(xml, "KeywordType", "subject");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("OriginatingAgency");
        Element(xml, "Identifier", unit.Acte.Siren);
        xml.WriteEndElement();
        WriteRelations(xml, identity);
        Element(xml, "CreatedDate", Instant(unit.Acte.History.Versions[0].Created));
        Element(xml, "TransactedDate", ProofTexts.Iso(identity.Date!.Value));
        Element(xml, "ReceivedDate", unit.Received is { } received ? ProofTexts.Iso(received) : null);
        Element(xml, "StartDate", ProofTexts.Iso(identity.Date!.Value));
        Element(xml, "EndDate", ProofTexts.Iso(identity.Date!.Value));
        xml.WriteEndElement();
        foreach (var each in unit.Objects)
        {
            WriteChild(xml, each);
        }

        xml.WriteEndElement();
    }

    private void WriteManagement(XmlWriter xml, ArchivedActe acte)
    {
        var identity = acte.Identity!;
        var start = ProofTexts.Iso(identity.Date!.Value);
        var fate = profile.Retention.RuleOf(acte)?.Fate ?? RetentionFate.Keep;
        var isStaff = identity.Nature is NatureActe.ActeIndividuel or NatureActe.Contrat
            && (identity.Matiere == "4" || identity.Matiere.StartsWith("4.", StringComparison.Ordinal));
        xml.WriteStartElement("Management");
        xml.WriteStartElement("AppraisalRule");
        Rule(xml, profile.AppraisalRule, start);
        Element(xml, "FinalAction", fate == RetentionFate.Eliminate ? "Destroy" : "Keep");
        xml.WriteEndElement();
        xml.WriteStartElement("AccessRule");
        Rule(xml, isStaff ? profile.StaffAccessRule : profile.AccessRule, start);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCustody(XmlWriter xml, ArchivedActe acte)
    {
        xml.WriteStartElement("CustodialHistory");
        foreach (var version in acte.History.Versions)
        {
            Element(
                xml,
                "CustodialHistoryItem",
                $"Version {version.Number}, {Instant(version.Created)}, {version.Author?.Name ?? "auteur non indiqué"} : "
                    + version.Message);
        }

        xml.WriteEndElement();
    }

    /// <summary>A convention requires the délibérations that authorise it: said when they are in the same package.</summary>
    private void WriteRelations(XmlWriter xml, ActeIdentity identity)
    {
        var required = identity.AwaitedActes.Where(_unitsByKey.ContainsKey).Select(key => _unitsByKey[key]).ToList();
        if (required.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("RelatedObjectReference");
        foreach (var unit in required)
        {
            xml.WriteStartElement("Requires");
            Element(xml, "ArchiveUnitRefId", unit);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteChild(XmlWriter xml, SedaObject each)
    {
        xml.WriteStartElement("ArchiveUnit");
        xml.WriteAttributeString("id", each.UnitId);
        xml.WriteStartElement("Content");
        Element(xml, "DescriptionLevel", "Item");
        Element(xml, "Title", RecordFiles.Title(each.Path).French);
        xml.WriteEndElement();
        xml.WriteStartElement("DataObjectReference");
        Element(xml, "DataObjectReferenceId", each.Id);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Rule(XmlWriter xml, string? code, string start)
    {
        if (!string.IsNullOrEmpty(code))
        {
            Element(xml, "Rule", code);
            Element(xml, "StartDate", start);
        }
    }

    private static void Agency(XmlWriter xml, string name, string identifier)
    {
        xml.WriteStartElement(name);
        Element(xml, "Identifier", identifier);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An element with a text, left out when there is none; what XML cannot hold becomes a space.</summary>
    private static void Element(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(name, Clean(text));
        }
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHeld = rune.Value is 0x9 or 0xA or 0xD or >= 0x20 and not (0xFFFE or 0xFFFF);
            clean.Append(isHeld ? rune.ToString() : " ");
        }

        return clean.ToString();
    }
}
