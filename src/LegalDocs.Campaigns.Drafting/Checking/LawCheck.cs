using LegalDocs.Acts;
using LegalDocs.Campaigns.Planning;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Every rule of law, asked of everything a campaign is to make, at the date of each act.</summary>
public static class LawCheck
{
    /// <summary>Judges a campaign: its sittings, its acts, its conventions with all their documents.</summary>
    /// <param name="plan">The plan; its templates are merged to read what the acts show, and nothing is kept.</param>
    /// <param name="cancellationToken">Stops the judgement.</param>
    /// <returns>What is broken, and what could not be checked.</returns>
    public static LawReport Judge(CampaignPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var texts = new DossierTexts(plan, cancellationToken);
        var sittings = new CampaignSittings(plan);
        foreach (var acte in plan.Actes.Where(acte => acte.Nature == NatureActe.Deliberation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var facts = new ActeFacts(plan, acte);
            sittings.Add(facts, facts.HasVote && texts.Of(acte) is [var act, ..] ? act.Text.Mention() : null);
        }

        var ledger = new VerdictLedger(plan.Pipeline.Derogations);
        var judged = new ActeJudge(plan, sittings, new DossierReader(plan, texts));
        foreach (var subject in sittings.Judge().Concat(judged.Judge()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ledger.Add(subject);
        }

        return ledger.Close(judged.Unjudged);
    }
}
