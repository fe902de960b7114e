using static LegalDocs.Acts.Judgement;

namespace LegalDocs.Acts;

/// <summary>What forbids a step: the order of steps, the days, the rules that guard the state.</summary>
internal static class CycleGardes
{
    public static IEnumerable<ObstacleCycle> Obstacles(
        CycleActe cycle, EtatCycle state, DateOnly date, IReadOnlyList<RegleVerdict> verdicts, string? departement)
    {
        if (!cycle.Suivants.Contains(state))
        {
            yield return new ObstacleCycle(
                $"De l’état « {cycle.Etat} », on ne passe pas à « {state} » : {string.Join(", ", cycle.Suivants)}.",
                $"From state '{cycle.Etat}' one does not go to '{state}': {string.Join(", ", cycle.Suivants)}.");
        }

        if (date < cycle.Etapes[^1].Date)
        {
            yield return new ObstacleCycle(
                $"Le {Long(date)} précède la dernière étape, le {Long(cycle.Etapes[^1].Date)}.",
                $"{Iso(date)} precedes the last step, on {Iso(cycle.Etapes[^1].Date)}.");
        }

        foreach (var obstacle in Days(cycle, state, date, departement))
        {
            yield return obstacle;
        }

        var guards = CycleTransitions.GuardsOf(state);
        foreach (var broken in verdicts.OfType<RegleVerdict.Enfreinte>())
        {
            if (broken.Regle.Gravite == GraviteRegle.Erreur && guards.Contains(broken.Regle))
            {
                yield return new ObstacleCycle(broken.Constat.French, broken.Constat.English, broken.Constat);
            }
        }
    }

    public static FranchissementActe.Refuse Refuse(string french, string english) => new([new ObstacleCycle(french, english)]);

    private static IEnumerable<ObstacleCycle> Days(CycleActe cycle, EtatCycle state, DateOnly date, string? departement)
    {
        if (state is not (EtatCycle.Executoire or EtatCycle.DelaisPurges))
        {
            yield break;
        }

        if (ActeDelais.Executoire(cycle.DatePublicite, cycle.DateAR) is not { } executory)
        {
            yield return new ObstacleCycle(
                cycle.DatePublicite is null ? "L’acte n’est pas publié." : "L’acte n’est pas reçu en préfecture.",
                cycle.DatePublicite is null ? "The act is not published." : "The act is not received by the préfecture.");
            yield break;
        }

        if (date < executory)
        {
            yield return new ObstacleCycle(
                $"L’acte n’est exécutoire que le {Long(executory)}.", $"The act is exécutoire on {Iso(executory)} only.");
        }

        var last = Later(
            ActeDelais.DefereLastDay(cycle.DateAR!.Value, departement),
            ActeDelais.RecoursLastDay(cycle.DatePublicite!.Value, departement));
        if (state == EtatCycle.DelaisPurges && date <= last)
        {
            yield return new ObstacleCycle(
                $"L’acte peut encore être contesté jusqu’au {Long(last)} inclus.",
                $"The act may still be challenged until {Iso(last)} included.");
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
