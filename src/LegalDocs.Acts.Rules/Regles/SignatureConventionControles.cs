using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SC-3 and CNV-1: nobody signs a convention before the délibération that lets him is received and
/// executory.</summary>
internal static class SignatureConventionControles
{
    /// <summary>SC-3: an executory authorising délibération for each signatory.</summary>
    internal static IEnumerable<Judgement> Executory(DossierServiceCommun dossier) =>
        dossier.Parties.SelectMany(ExecutoryOf);

    /// <summary>CNV-1: signature on the day of the receipt or later, for each party’s délibération.</summary>
    internal static IEnumerable<Judgement> AfterReceipt(DossierServiceCommun dossier) =>
        from signing in dossier.Parties
        from authorising in dossier.Parties
        where signing == authorising || signing.DateSignature is not null
        select Judge(signing, authorising);

    private static IEnumerable<Judgement> ExecutoryOf(PartieConvention party)
    {
        if (party.Deliberation is not { } act)
        {
            yield return PartieControles.NoDeliberation(party);
        }
        else if (ActeDelais.Executoire(act.DatePublicite, act.DateAR) is { } executory)
        {
            yield return Signed(party, act, executory);
        }
        else
        {
            if (act.DatePublicite is null)
            {
                yield return Missing(
                    party, "deliberation.date_publicite", "le jour de publicité de sa délibération",
                    "the day its délibération was made public");
            }

            if (act.DateAR is null)
            {
                yield return NoReceipt(party);
            }
        }
    }

    private static Judgement Signed(PartieConvention party, DeliberationPartie act, DateOnly executory) =>
        party.DateSignature switch
        {
            null => NoSignature(party),
            { } signature when signature < executory => Broken(
                $"{party.Collectivite.Nom} signe le {Long(signature)}, avant que sa délibération {act.Numero} soit "
                    + $"exécutoire, le {Long(executory)}.",
                $"{party.Collectivite.Nom} signs on {Iso(signature)}, before its délibération {act.Numero} is "
                    + "executory, "
                    + $"on {Iso(executory)}.",
                Compare("date_signature", executory, signature)),
            { } signature => Respected(Compare("date_signature", executory, signature)),
        };

    private static Judgement Judge(PartieConvention signing, PartieConvention authorising)
    {
        if (signing.DateSignature is not { } signature)
        {
            return NoSignature(signing);
        }

        if (authorising.Deliberation is not { } act)
        {
            return PartieControles.NoDeliberation(authorising);
        }

        // No receipt comes before the vote: its day need not be known.
        if (signature < act.Date)
        {
            return Broken(
                $"{signing.Collectivite.Nom} signe le {Long(signature)}, avant le vote de la délibération {act.Numero} "
                    + $"({authorising.Collectivite.Nom}), le {Long(act.Date)}.",
                $"{signing.Collectivite.Nom} signs on {Iso(signature)}, before the vote of the délibération {act.Numero} "
                    + $"({authorising.Collectivite.Nom}) on {Iso(act.Date)}.",
                Compare("date_signature", act.Date, signature));
        }

        if (act.DateAR is not { } receipt)
        {
            return NoReceipt(authorising);
        }

        return signature >= receipt ? Respected(Compare("date_signature", receipt, signature)) : Broken(
            $"{signing.Collectivite.Nom} signe le {Long(signature)}, avant la réception en préfecture de la "
                + "délibération "
                + $"{act.Numero} ({authorising.Collectivite.Nom}), le {Long(receipt)}.",
            $"{signing.Collectivite.Nom} signs on {Iso(signature)}, before the préfecture received the délibération "
                + $"{act.Numero} ({authorising.Collectivite.Nom}) on {Iso(receipt)}.",
            Compare("date_signature", receipt, signature));
    }

    private static Judgement Missing(PartieConvention party, string member, string french, string english) =>
        PartieControles.Missing(party, member, french, english);

    private static Judgement NoReceipt(PartieConvention party) => Missing(
        party, "deliberation.date_ar", "le jour de réception de sa délibération", "the day its délibération was "
            + "received");

    private static Judgement NoSignature(PartieConvention party) =>
        Missing(party, "date_signature", "le jour de sa signature", "the day it signed");
}
