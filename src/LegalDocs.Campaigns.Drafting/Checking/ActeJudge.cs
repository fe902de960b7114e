using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Asks the rules of an act, and those of a convention, of each act of a campaign.</summary>
/// <param name="plan">The campaign.</param>
/// <param name="sittings">Its sittings, with all their items.</param>
/// <param name="dossiers">Reads its conventions.</param>
internal sealed class ActeJudge(CampaignPlan plan, CampaignSittings sittings, DossierReader dossiers)
{
    /// <summary>Acts of which nothing could be asked, so far.</summary>
    public int Unjudged { get; private set; }

    public IEnumerable<LawSubject> Judge()
    {
        foreach (var planned in plan.Actes)
        {
            var facts = new ActeFacts(plan, planned);
            if (planned.Date < DroitEnVigueur.FirstDate || ActeFacts.CollectiviteOf(facts.Emetteur) is not { } body)
            {
                Unjudged++;
                continue;
            }

            var file = plan.Pipeline.Donnees.Single(dataset => dataset.Nom == planned.Definition.Pour).Source;
            string[] scopes = [planned.Definition.Id, planned.Numero.Value];
            var acte = Describe(planned, body, sittings.PublicationOf(planned));
            yield return new LawSubject(acte.Verify(sittings.Find(planned)), file, scopes);
            if (dossiers.Find(facts) is { } dossier)
            {
                yield return new LawSubject(dossier.Verify(), file, scopes);
            }
        }
    }

    private static Acte Describe(PlannedActe planned, Collectivite body, DateOnly? published) => new()
    {
        Collectivite = body,
        Nature = planned.Nature,
        Numero = planned.Numero,
        Date = planned.Date,
        Objet = new ObjetActe { FilAriane = [planned.Objet] },
        Matiere = new MatiereActe { Code = planned.Matiere },
        Annexes =
        [
            .. planned.Definition.Annexes.Select(annexe => new Annexe
            {
                Id = annexe.Id,
                Intitule = annexe.Libelle,
                Nominative = annexe.EstNominative,
            }),
        ],
        Publicite = published is { } day ? new PubliciteActe { DateAffichage = day } : null,
        Transmission = planned.Definition.Transmission is null
            ? null
            : new TransmissionActe { Mode = ModeTransmission.Teletransmission },
    };
}
