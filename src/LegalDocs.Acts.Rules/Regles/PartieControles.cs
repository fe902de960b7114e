using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SC-9, SC-6, SC-2, SC-10: the parties to a service commun and what each must have done.</summary>
internal static class PartieControles
{
    /// <summary>SC-9: who may be a party.</summary>
    internal static IEnumerable<Judgement> Who(DossierServiceCommun dossier)
    {
        var epci = dossier.Epci;
        if (!epci.Type.IsEpciFiscalitePropre())
        {
            return [Broken(
                $"{epci.Nom} n’est pas un EPCI à fiscalité propre.", $"{epci.Nom} is no EPCI à fiscalité propre.",
                new RegleComparaison("epci.type", "EPCI à fiscalité propre", epci.Type.ToString()))];
        }

        if (dossier.Parties.All(party => party.Collectivite.Siren != epci.Siren))
        {
            return [Broken(
                $"{epci.Nom} n’est pas partie à la convention.", $"{epci.Nom} is no party to the convention.",
                new RegleComparaison("parties", epci.Siren.Value, "absent"))];
        }

        if (dossier.Parties.Count == 1)
        {
            return [Broken(
                "Aucune commune membre n’est partie à la convention.", "No member commune is a party.",
                Compare("parties", 2, 1))];
        }

        return epci.Membres.Count == 0
            ? [Unknown("epci.membres", "les communes membres de l’EPCI", "the member communes of the EPCI")]
            : dossier.Parties.Where(party => party.Collectivite.Siren != epci.Siren)
                .SelectMany(party => Belongs(epci, party));
    }

    /// <summary>SC-6: an attached establishment decides by its own board.</summary>
    internal static IEnumerable<Judgement> OwnBoard(DossierServiceCommun dossier)
    {
        var attached = dossier.Parties.Where(party => party.Collectivite.Type.IsEtablissementRattache()).ToList();
        return attached.Count == 0
            ? [NotApplicable("Aucun établissement rattaché n’est partie.", "No attached establishment is a party.")]
            : attached.SelectMany(party => party.Deliberation switch
            {
                null => [NoDeliberation(party)],
                { } act when act.Auteur == party.Collectivite.Siren => Array.Empty<Judgement>(),
                { } act => [Broken(
                    $"{party.Collectivite.Nom} : la délibération {act.Numero} n’est pas celle de son conseil "
                        + "d’administration.",
                    $"{party.Collectivite.Nom}: the délibération {act.Numero} is not that of its own board.",
                    new RegleComparaison("auteur", party.Collectivite.Siren.Value, act.Auteur.Value))],
            });
    }

    /// <summary>SC-2: one opinion for each party, before its délibération, under the right name.</summary>
    internal static IEnumerable<Judgement> Opinions(DossierServiceCommun dossier) =>
        dossier.Parties.SelectMany(Opinion);

    /// <summary>SC-10: the CAP before a transfer of staff.</summary>
    internal static IEnumerable<Judgement> Cap(DossierServiceCommun dossier) =>
        dossier.Parties.SelectMany(party => (party.AgentsTransferes, party.DateAvisCap, party.Deliberation) switch
        {
            (0, _, _) => Array.Empty<Judgement>(),
            (null, _, _) =>
                [Missing(party, "agents_transferes", "le nombre d’agents transférés", "the staff transferred")],
            (_, null, _) => [Missing(party, "date_avis_cap", "l’avis de la commission paritaire", "the opinion of the "
                + "CAP")],
            (_, _, null) => [NoDeliberation(party)],
            ({ } agents, { } opinion, { } act) when opinion >= act.Date => [Broken(
                $"{party.Collectivite.Nom} : la commission paritaire rend son avis le {Long(opinion)}, après la "
                    + "délibération "
                    + $"du {Long(act.Date)} qui transfère {Some(agents, "agent", "agents")}.",
                $"{party.Collectivite.Nom}: the CAP gives its opinion on {Iso(opinion)}, after the délibération of "
                    + $"{Iso(act.Date)} that transfers {SomeEnglish(agents, "agent")}.",
                Compare("date_avis_cap", act.Date.AddDays(-1), opinion))],
            _ => [],
        });

    internal static Judgement NoDeliberation(PartieConvention party) => Missing(
        party, "deliberation", "sa délibération", "its délibération");

    internal static Judgement Missing(PartieConvention party, string member, string french, string english) => Unknown(
        $"parties[{party.Collectivite.Siren}].{member}",
        $"{french} ({party.Collectivite.Nom})", $"{english} ({party.Collectivite.Nom})");

    private static IEnumerable<Judgement> Belongs(Collectivite epci, PartieConvention party)
    {
        var body = party.Collectivite;
        if (body.Type == TypeCollectivite.Commune)
        {
            return IsMember(epci, body.Siren) ? [] : [Broken(
                $"{body.Nom} n’est pas une commune membre ({epci.Nom}).", $"{body.Nom} is no member commune "
                    + $"({epci.Nom}).",
                new RegleComparaison("parties", "membre", body.Siren.Value))];
        }

        if (!body.Type.IsEtablissementRattache())
        {
            return [Broken(
                $"{body.Nom} n’est ni une commune membre ni un établissement rattaché.",
                $"{body.Nom} is neither a member commune nor an attached establishment.",
                new RegleComparaison("parties", "commune ou établissement rattaché", body.Type.ToString()))];
        }

        return party.Rattachement switch
        {
            null => [Missing(party, "rattachement", "sa collectivité de rattachement", "what it is attached to")],
            { } siren when siren == epci.Siren || IsMember(epci, siren) => [],
            { } siren => [Broken(
                $"{body.Nom} n’est rattaché ni à l’EPCI ni à une commune membre.",
                $"{body.Nom} is attached neither to the EPCI nor to a member commune.",
                new RegleComparaison("rattachement", "EPCI ou commune membre", siren.Value))],
        };
    }

    private static bool IsMember(Collectivite epci, Siren siren) => epci.Membres.Any(member => member.Siren == siren);

    private static IEnumerable<Judgement> Opinion(PartieConvention party)
    {
        if (party.Avis is not { } opinion)
        {
            yield return Missing(party, "avis", "l’avis de son comité", "the opinion of its staff body");
            yield break;
        }

        var sigle = DroitEnVigueur.At(opinion.Date).ComiteSigle;
        if (opinion.Sigle != sigle)
        {
            yield return Broken(
                $"{party.Collectivite.Nom} : le comité consulté le {Long(opinion.Date)} est cité sous le sigle "
                    + $"{opinion.Sigle} ; à cette date, c’est le {sigle}.",
                $"{party.Collectivite.Nom}: the body consulted on {Iso(opinion.Date)} is cited as {opinion.Sigle}; at "
                    + "that "
                    + $"date it is the {sigle}.",
                new RegleComparaison("avis.sigle", sigle, opinion.Sigle));
        }

        if (party.Deliberation is not { } act)
        {
            yield return NoDeliberation(party);
        }
        else if (opinion.Date >= act.Date)
        {
            yield return Broken(
                $"{party.Collectivite.Nom} : l’avis du {opinion.Sigle}, le {Long(opinion.Date)}, ne précède pas la "
                    + $"délibération du {Long(act.Date)}.",
                $"{party.Collectivite.Nom}: the opinion of the {opinion.Sigle} on {Iso(opinion.Date)} does not precede "
                    + "the "
                    + $"délibération of {Iso(act.Date)}.",
                Compare("avis.date", act.Date.AddDays(-1), opinion.Date));
        }
    }
}
