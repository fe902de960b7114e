using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>SC-1, SC-4, SC-5, SC-8, SC-11, SC-12: what a convention of service commun says.</summary>
internal static class ClauseControles
{
    /// <summary>SC-1: fiche d’impact.</summary>
    internal static IEnumerable<Judgement> Impact(DossierServiceCommun dossier)
    {
        if (dossier.FicheImpact is not { } sheet)
        {
            return [Unknown("fiche_impact", "la fiche d’impact", "the fiche d’impact")];
        }

        return
        [
            sheet.Date switch
            {
                null => Unknown("fiche_impact.date", "la date de la fiche d’impact", "the day of the fiche d’impact"),
                { } date when date < dossier.Date => Respected(Compare("fiche_impact.date", dossier.Date, date)),
                { } date => Broken(
                    $"La fiche d’impact, du {Long(date)}, ne précède pas la convention, du {Long(dossier.Date)}.",
                    $"The fiche d’impact of {Iso(date)} does not precede the convention of {Iso(dossier.Date)}.",
                    Compare("fiche_impact.date", dossier.Date.AddDays(-1), date)),
            },
            sheet.Annexee switch
            {
                null => Unknown(
                    "fiche_impact.annexee", "si la fiche d’impact est annexée", "whether the fiche d’impact is "
                        + "annexed"),
                true => Respected(new RegleComparaison("fiche_impact.annexee", "oui", "oui")),
                false => Broken(
                    "La fiche d’impact n’est pas annexée à la convention.", "The fiche d’impact is not annexed.",
                    new RegleComparaison("fiche_impact.annexee", "oui", "non")),
            },
        ];
    }

    /// <summary>SC-4: attribution de compensation only in FPU.</summary>
    internal static IEnumerable<Judgement> Money(DossierServiceCommun dossier)
    {
        yield return (dossier.Financement, dossier.Epci.ModeFinancement) switch
        {
            (null, _) => Unknown("financement", "le mode de financement du service", "how the service is paid for"),
            (FinancementConvention.Remboursement, _) => NotApplicable(
                "Le service est remboursé par convention.", "The service is reimbursed by convention."),
            (_, null) => Unknown("epci.mode_financement", "le régime fiscal de l’EPCI", "the tax regime of the EPCI"),
            (_, ModeFinancement.Fpu) => Respected(new RegleComparaison("epci.mode_financement", "FPU", "FPU")),
            _ => Broken(
                "La convention impute le service sur l’attribution de compensation, mais l’EPCI n’est pas à fiscalité "
                    + "professionnelle unique.",
                "The convention charges the attribution de compensation, but the EPCI is not in FPU.",
                new RegleComparaison("epci.mode_financement", "FPU", "FA")),
        };
    }

    /// <summary>SC-5: a managing commune is chosen by the EPCI.</summary>
    internal static IEnumerable<Judgement> Manager(DossierServiceCommun dossier)
    {
        if (dossier.Gestionnaire is not { } manager)
        {
            return [Unknown("gestionnaire", "la collectivité gestionnaire", "the managing body")];
        }

        if (manager == dossier.Epci.Siren)
        {
            return [NotApplicable("L’EPCI gère lui-même le service.", "The EPCI manages the service itself.")];
        }

        if (dossier.Parties.FirstOrDefault(party => party.Collectivite.Siren == manager) is not { } party
            || party.Collectivite.Type != TypeCollectivite.Commune)
        {
            return [Broken(
                "Le gestionnaire n’est ni l’EPCI ni une commune partie à la convention.",
                "The manager is neither the EPCI nor a commune that is a party.",
                new RegleComparaison("gestionnaire", "EPCI ou commune partie", manager.Value))];
        }

        var epci = dossier.Parties.FirstOrDefault(other => other.Collectivite.Siren == dossier.Epci.Siren);
        return epci?.Deliberation switch
        {
            null => [Unknown(
                "parties[].deliberation", "la délibération de l’EPCI", "the délibération of the EPCI")],
            { } act when act.DesigneGestionnaire == manager =>
                [Respected(new RegleComparaison("designe_gestionnaire", manager.Value, manager.Value))],
            { } act => [Broken(
                $"La délibération {act.Numero} de l’EPCI ne désigne pas {party.Collectivite.Nom} comme gestionnaire.",
                $"The délibération {act.Numero} of the EPCI does not choose {party.Collectivite.Nom} as manager.",
                new RegleComparaison(
                    "designe_gestionnaire", manager.Value, act.DesigneGestionnaire?.Value ?? "aucun"))],
        };
    }

    /// <summary>SC-8: staff totals.</summary>
    internal static IEnumerable<Judgement> Staff(DossierServiceCommun dossier)
    {
        (string Path, string French, string English, int? Value)[] totals =
        [
            ("agents_convention", "les agents de la convention", "the staff of the convention",
                dossier.AgentsConvention),
            ("agents_annexe", "les agents de l’annexe", "the staff of the annex", dossier.AgentsAnnexe),
            ("fiche_impact.agents", "les agents de la fiche d’impact", "the staff of the fiche d’impact",
                dossier.FicheImpact?.Agents),
        ];
        var missing = totals.Where(total => total.Value is null)
            .Select(total => new RegleManque(total.Path, total.French, total.English)).ToList();
        if (missing.Count > 0)
        {
            return [Unknown(missing)];
        }

        var (convention, annex, sheet) = (totals[0].Value!.Value, totals[1].Value!.Value, totals[2].Value!.Value);
        return convention == annex && annex == sheet ? [Respected(Compare("agents", convention, annex))] : [Broken(
            $"Les totaux d’agents diffèrent : {convention} dans la convention, {annex} dans l’annexe, {sheet} dans la "
                + "fiche "
                + "d’impact.",
            $"The staff totals differ: {convention} in the convention, {annex} in the annex, {sheet} in the fiche "
                + "d’impact.",
            Compare("agents_annexe", convention, annex), Compare("fiche_impact.agents", convention, sheet))];
    }

    /// <summary>SC-11: functional authority, by the text of the day.</summary>
    internal static IEnumerable<Judgement> Authority(DossierServiceCommun dossier)
    {
        var expected = DroitEnVigueur.At(dossier.Date).AutoriteSelonMission
            ? AutoriteConvention.SelonMission
            : AutoriteConvention.Gestionnaire;
        yield return dossier.Autorite switch
        {
            null => Unknown("autorite", "la clause d’autorité fonctionnelle", "the clause on functional authority"),
            { } found when found == expected => Respected(Clause(expected, found)),
            { } found => Broken(
                expected == AutoriteConvention.SelonMission
                    ? "La clause place les agents sous la seule autorité du gestionnaire ; depuis le 23 février 2022, "
                        + "c’est "
                        + "le maire ou le président selon la mission."
                    : "La clause partage l’autorité selon la mission, ce que le texte ne permet que depuis le 23 "
                        + "février "
                        + "2022.",
                expected == AutoriteConvention.SelonMission
                    ? "The clause puts the staff under the manager alone; since 2022-02-23 it is maire or president "
                        + "according to the task."
                    : "The clause shares the authority according to the task, which the text allows since 2022-02-23 "
                        + "only.",
                Clause(expected, found)),
        };
    }

    /// <summary>SC-12: delegation of signature.</summary>
    internal static IEnumerable<Judgement> Delegation(DossierServiceCommun dossier)
    {
        yield return dossier.Delegation switch
        {
            null => Unknown("delegation", "à qui la signature est déléguée", "to whom the signature is delegated"),
            DelegationConvention.Autre => Broken(
                "La signature est déléguée à un autre que le chef du service commun.",
                "The signature is delegated to another than the head of the service commun.",
                new RegleComparaison("delegation", "chef_de_service", "autre")),
            DelegationConvention.Aucune => NotApplicable(
                "La signature n’est pas déléguée.", "The signature is not delegated."),
            _ => Respected(new RegleComparaison("delegation", "chef_de_service", "chef_de_service")),
        };
    }

    private static RegleComparaison Clause(AutoriteConvention expected, AutoriteConvention found) =>
        new("autorite", expected.ToString(), found.ToString());
}
