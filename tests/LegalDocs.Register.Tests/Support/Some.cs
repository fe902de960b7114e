using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Register.Tests.Support;

/// <summary>Values whose content does not matter.</summary>
internal static class Some
{
    public const string Campaign = "services-communs-2018";

    public const string Kind = "transmit";

    public static readonly IReadOnlyCollection<string> Kinds = [Kind];

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static readonly DateTimeOffset LongAgo = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ActeUrn Urn(int number) => ActeUrn.Of(
        Siren.Parse("242100410"), NumeroInterne.Parse("DM2018_" + number.ToString("D4", CultureInfo.InvariantCulture)));

    public static NewWork Work(int number) => new()
    {
        Key = $"transmit:242100410:{Urn(number).Numero}",
        Kind = Kind,
        Scope = Campaign,
        Subject = Urn(number).Value,
        State = """{"etape":"a_transmettre"}""",
        DueAt = LongAgo,
    };

    public static ActeRecord Acte(int number) => new()
    {
        Urn = Urn(number),
        Scope = Campaign,
        Nature = NatureActe.Deliberation,
        Objet = "Création d’un service commun",
        Date = new DateOnly(2018, 9, 27),
        Etat = EtatActe.ATransmettre,
    };
}
