using System.Xml;
using System.Xml.Linq;

namespace LegalDocs.Transmission;

/// <summary>What came back: messages of the State that a person dropped into <c>retours/</c>, whatever their file names.</summary>
internal sealed class DossierReturns
{
    private const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>A file that is still being copied cannot be read yet: nobody is alarmed before this.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes, XElement? Root)> _messages = [];

    private DossierReturns()
    {
    }

    public static DossierReturns Read(string folder, DateTimeOffset now)
    {
        var returns = new DossierReturns();
        if (!Directory.Exists(folder))
        {
            return returns;
        }

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (file.Length is > 0 and <= MaxBytes && file.LinkTarget is null)
            {
                returns.Add(file.Name, File.ReadAllBytes(file.FullName), now - file.LastWriteTimeUtc > Settling);
            }
        }

        return returns;
    }

    /// <summary>Where an act stands; null: nothing came back for it.</summary>
    public StatusOutcome? Find(DossierTransaction transaction)
    {
        var receipts = Of("ARActe").Select(message => AccuseReceptionParser.Parse(message.Bytes))
            .OfType<AccuseReceptionParsing.Parsed>().Select(parsed => parsed.Accuse)
            .Where(receipt => Names(receipt, transaction)).ToList();
        if (Cancelled(transaction))
        {
            return new StatusOutcome.Cancelled();
        }

        if (receipts.Find(receipt => receipt.Mismatches(transaction.Identity).Count == 0) is { } good)
        {
            return new StatusOutcome.Acknowledged(good);
        }

        return receipts.Count > 0 ? new StatusOutcome.Acknowledged(receipts[0])
            : (StatusOutcome?)Anomaly(transaction) ?? Unreadable(transaction);
    }

    private void Add(string name, byte[] bytes, bool isSettled)
    {
        if (bytes is [0x1F, 0x8B, ..])
        {
            try
            {
                foreach (var entry in ArchiveActes.Read(bytes).Where(entry => FileTypes.Sniff(entry.Content.Span) is null or FileTypes.Xml))
                {
                    Add(entry.Name, entry.Content.ToArray(), isSettled);
                }
            }
            catch (InvalidDataException)
            {
                // Half copied, or no archive of the exchange: nothing in it can be attributed to an act.
            }

            return;
        }

        var root = Root(bytes);
        if (root is not null || isSettled)
        {
            _messages.Add((name, bytes, root));
        }
    }

    private IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes, XElement Root)> Of(string root) =>
        _messages.Where(message => message.Root?.Name.LocalName == root).Select(message => (message.Name, message.Bytes, message.Root!));

    private static bool Names(AccuseReception receipt, DossierTransaction transaction)
    {
        var wrong = receipt.Mismatches(transaction.Identity);
        return !wrong.Contains("IDActe.SIREN") && !wrong.Contains("IDActe.NumeroInterne");
    }

    private bool Cancelled(DossierTransaction transaction) =>
        Of("ARAnnulation").Any(message => Attribute(message.Root, "IDActe") == transaction.IdActe);

    private StatusOutcome.Failed? Anomaly(DossierTransaction transaction)
    {
        foreach (var (_, bytes, root) in Of("AnomalieActe"))
        {
            var echo = Element(root, "ActeRecu");
            if (echo is not null && Attribute(echo, "NumeroInterne") == transaction.Numero)
            {
                return Failed("Anomalie signalee par le ministère :", root, bytes);
            }
        }

        var message = ActesNames.Message(transaction.IdActe, "1-1");
        foreach (var (name, bytes, root) in Of("AnomalieEnveloppe"))
        {
            var isOurs = name.Contains(transaction.EnvelopeName, StringComparison.Ordinal)
                || root.Descendants().Any(each => each.Name.LocalName == "NomFichier" && each.Value.Trim() == message);
            if (isOurs)
            {
                return Failed("Enveloppe rejetée par le ministère :", root, bytes);
            }
        }

        return null;
    }

    private static StatusOutcome.Failed Failed(string start, XElement root, ReadOnlyMemory<byte> bytes)
    {
        var detail = Element(root, "Detail")?.Value.Trim();
        return new StatusOutcome.Failed($"{start} {Element(root, "Nature")?.Value.Trim()} - {detail}") { Anomalie = bytes };
    }

    private StatusOutcome.Unreadable? Unreadable(DossierTransaction transaction) =>
        _messages.Find(message => message.Root is null && message.Name.Contains(transaction.IdActe, StringComparison.Ordinal))
            is { Name: not null } found
                ? new StatusOutcome.Unreadable(found.Bytes, $"'{found.Name}' is not XML")
                : null;

    private static XElement? Root(byte[] bytes)
    {
        try
        {
            return AccuseReceptionParser.Load(bytes).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Element(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim();
}
