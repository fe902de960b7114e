using System.Globalization;
using System.Text;
using LegalDocs.Transmission;

namespace LegalDocs.Sandbox;

/// <summary>Letters that the rehearsal préfecture writes about an act, on demand.</summary>
internal sealed class LetterStore(TransactionStore transactions, SandboxClock clock)
{
    private const string Actes = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";
    private const int DocumentReceived = 7;
    private const int DocumentReceivedWithoutReceipt = 21;

    /// <summary>Writes a letter; it is unread until the client says otherwise.</summary>
    /// <param name="acte">An act that was acknowledged.</param>
    /// <param name="type">What kind of letter.</param>
    /// <param name="reason">What it says.</param>
    /// <returns>Transaction of the letter.</returns>
    public long Write(TransactionRow acte, CourrierType type, string reason)
    {
        var now = clock.NowMs;
        var date = ParisTime.DateOf(clock.Now);
        var code = string.Create(CultureInfo.InvariantCulture, $"{(int)type}-1");
        var fileName = $"{acte.UniqueId}-{code}_1.pdf";
        var message = StateMessages.Letter(type, acte.UniqueId!, date, reason, fileName);
        var isAnswered = type is CourrierType.DemandePieceComplementaire or CourrierType.LettreObservations;
        var status = isAnswered ? DocumentReceived : DocumentReceivedWithoutReceipt;
        var row = ClosingScripts.Copy(acte, (long)type, now, null) with { Status = status };
        return transactions.Add(
            row,
            [
                File(0, ActesNames.Message(acte.UniqueId!, code), FileTypes.Xml, message),
                File(1, fileName, FileTypes.Pdf, OnePagePdf.Write(["Préfecture (répétition)", $"Acte {acte.UniqueId}", reason])),
            ],
            new StepRow(status, now, "Document reçu", null));
    }

    /// <summary>The archive as the State sends it: envelope, message, document (protocol 5.1).</summary>
    public byte[] Archive(TransactionRow letter)
    {
        var files = transactions.AllFiles(letter.Id);
        var date = DateTimeOffset.FromUnixTimeMilliseconds(letter.SubmittedAt).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"EACT--PREF{letter.Departement}-{letter.Siren}-{date}-{letter.Id}.xml");
        return ArchiveActes.Write(
        [
            new ArchiveEntry(name, Envelope(letter, files)),
            .. files.Select(file => new ArchiveEntry(file.PostedName, file.Content)),
        ]);
    }

    private static byte[] Envelope(TransactionRow letter, IReadOnlyList<FileRow> files) => Encoding.Latin1.GetBytes(
        $"""
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <actes:EnveloppeMISILLCL xmlns:actes="{Actes}" xmlns:insee="http://xml.insee.fr/schema">
          <actes:Emetteur>
            <actes:IDPref actes:Departement="{letter.Departement}"/>
          </actes:Emetteur>
          <actes:FormulairesEnvoyes>
            <actes:Formulaire>
              <actes:NomFichier>{files[0].PostedName}</actes:NomFichier>
            </actes:Formulaire>
          </actes:FormulairesEnvoyes>
          <actes:Destinataire insee:SIREN="{letter.Siren}"/>
        </actes:EnveloppeMISILLCL>

        """);

    private static FileRow File(int position, string name, string type, byte[] content) => new()
    {
        Position = position,
        PostedName = name,
        TypePiece = string.Empty,
        MimeType = type,
        Content = content,
    };
}
