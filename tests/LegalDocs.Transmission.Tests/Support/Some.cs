using System.Globalization;
using System.Text;
using LegalDocs.Acts;

namespace LegalDocs.Transmission.Tests.Support;

/// <summary>Values whose content does not matter.</summary>
internal static class Some
{
    public static readonly Siren Metropole = Siren.Parse("242100410");

    public static readonly Siren Commune = Siren.Parse("212102313");

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static byte[] Pdf(string text = "acte") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n% {text}\ntrailer << >>\nstartxref\n0\n%%EOF\n");

    public static NumeroInterne Numero(int number) =>
        NumeroInterne.Parse("DM2018_" + number.ToString("D4", CultureInfo.InvariantCulture));

    public static TransmissionRequest Request(int number = 1) => new()
    {
        Siren = Metropole,
        Numero = Numero(number),
        Nature = NatureActe.Deliberation,
        Matiere = Matiere.Parse("5.7"),
        DateDecision = new DateOnly(2018, 9, 27),
        Objet = "Création d’un service commun",
        Acte = new PieceTransmise("acte.pdf", Pdf(), "99_DE"),
    };
}
