using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Register;

namespace LegalDocs.Cli.Display;

/// <summary>How transmissions stand, for people and for programs.</summary>
internal sealed class TransmitDisplay(CliContext context)
{
    /// <summary>One act: everything.</summary>
    public void WriteOne(TransmissionStanding standing, bool json)
    {
        if (json)
        {
            context.WriteJson(Json(standing));
            return;
        }

        var output = context.Output;
        output.WriteLine($"{standing.Acte.Numero} · {Words(standing.Etat)}{Rehearsal(standing)}");
        output.WriteLine($"  {standing.Acte.Objet}");
        Line("Transaction", "Transaction", standing.TransactionId?.ToString(CultureInfo.InvariantCulture));
        Line("Dernière réponse", "Last answer", Say(standing.LastAnswer));
        Line("Ensuite", "Next", Next(standing));
        foreach (var attempt in standing.Attempts)
        {
            output.WriteLine($"  {context.Say("Essai", "Attempt")} {attempt.Id[(attempt.Id.LastIndexOf('#') + 1)..]} · "
                + $"{Instant(attempt.StartedAt)} → {(attempt.ClosedAt is { } end ? Instant(end) : "…")} · {Words(attempt)}");
        }

        foreach (var decision in standing.Decisions)
        {
            output.WriteLine(
                $"  {context.Say("Décision", "Decision")} · {Instant(decision.At)} · {decision.Who} · {Words(decision.Kind)}"
                    + $"{Transaction(decision)} : {decision.Motif}");
        }

        WritePossible(standing);
    }

    /// <summary>All acts: a line each, then the counts.</summary>
    public void WriteAll(IReadOnlyList<TransmissionStanding> standings, bool json)
    {
        if (json)
        {
            foreach (var standing in standings)
            {
                context.WriteJson(Json(standing));
            }

            return;
        }

        var table = new PlainTable(
            context.Say("Numéro", "Number"),
            context.Say("État", "State"),
            context.Say("Essais", "Attempts"),
            "Transaction",
            context.Say("Ensuite", "Next"),
            context.Say("Dernière réponse", "Last answer"));
        foreach (var standing in standings)
        {
            table.Add(
                standing.Acte.Numero.Value,
                Words(standing.Etat) + Rehearsal(standing),
                standing.Attempts.Count.ToString(CultureInfo.InvariantCulture),
                standing.TransactionId?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                standing.NextAt is { } at ? Instant(at) : string.Empty,
                Say(standing.LastAnswer) ?? string.Empty);
        }

        table.Write(context.Output);
        context.Output.WriteLine(string.Join(", ", standings.GroupBy(each => each.Etat).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Words(group.Key)}")));
    }

    /// <summary>A decision is recorded: what it changes, and who goes on.</summary>
    public void WriteMade(TransmissionStanding standing, OperatorDecision decision, bool json)
    {
        if (json)
        {
            context.WriteJson(Json(standing));
            return;
        }

        context.Output.WriteLine(context.Say(
            $"✓ {standing.Acte.Numero} · {Words(decision.Kind)} : enregistré dans les journaux de l’acte ({decision.Who}).",
            $"✓ {standing.Acte.Numero} · {Words(decision.Kind)}: recorded in the logs of the act ({decision.Who})."));
        context.Output.WriteLine($"  {Words(standing.Etat)}{(Next(standing) is { } next ? $" · {next}" : string.Empty)}");
        if (standing.NextStep is not null && standing.NextAt is not null)
        {
            context.Output.WriteLine(context.Say(
                "  « legaldocs worker » s’en charge ; sans lui, lancez « legaldocs run ».",
                "  'legaldocs worker' does it; without one, run 'legaldocs run'."));
        }
    }

    private JsonObject Json(TransmissionStanding standing) => new()
    {
        ["type"] = "transmission",
        ["numero"] = standing.Acte.Numero.Value,
        ["siren"] = standing.Acte.Siren.Value,
        ["urn"] = standing.Acte.Urn.Value,
        ["objet"] = standing.Acte.Objet,
        ["etat"] = standing.Etat.ToText(),
        ["transaction"] = standing.TransactionId,
        ["repetition"] = standing.IsRehearsal,
        ["reponse"] = Say(standing.LastAnswer),
        ["ensuite"] = Say(standing.NextStep),
        ["ensuite_le"] = standing.NextAt is { } at ? Instant(at) : null,
        ["en_cours"] = standing.IsInHand,
        ["essais"] = new JsonArray([.. standing.Attempts.Select(Json)]),
        ["decisions"] = new JsonArray([.. standing.Decisions.Select(Json)]),
        ["possible"] = new JsonArray([.. standing.Possible.Select(kind => JsonValue.Create(Command(kind, standing)))]),
    };

    private static JsonNode Json(Attempt attempt) => new JsonObject
    {
        ["essai"] = attempt.Id[(attempt.Id.LastIndexOf('#') + 1)..],
        ["debut"] = Instant(attempt.StartedAt),
        ["fin"] = attempt.ClosedAt is { } end ? Instant(end) : null,
        ["issue"] = attempt.State switch
        {
            AttemptState.Sending => "inconnue",
            AttemptState.Accepted => "acceptee",
            AttemptState.Refused => "refusee",
            AttemptState.NotSent => "non_partie",
            AttemptState.Lost => "perdue",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        ["detail"] = attempt.Detail,
    };

    private static JsonNode Json(DecisionRecord decision) => new JsonObject
    {
        ["date"] = Instant(decision.At),
        ["decision"] = decision.Kind.ToText(),
        ["qui"] = decision.Who,
        ["motif"] = decision.Motif,
        ["transaction"] = decision.TransactionId,
    };

    private void WritePossible(TransmissionStanding standing)
    {
        if (standing.Possible.Count > 0)
        {
            context.Output.WriteLine(context.Say("  Vous pouvez :", "  You can:"));
        }

        foreach (var kind in standing.Possible)
        {
            context.Output.WriteLine($"    legaldocs {Command(kind, standing)}");
        }
    }

    private void Line(string french, string english, string? value)
    {
        if (value is not null)
        {
            context.Output.WriteLine($"  {context.Say(french, english)}{context.Say(" : ", ": ")}{value}");
        }
    }

    private string? Next(TransmissionStanding standing) => (standing.NextStep, standing.NextAt) switch
    {
        ({ } step, { } at) => standing.IsInHand
            ? context.Say($"{step.French}, en cours", $"{step.English}, under way")
            : context.Say($"{step.French}, à partir du {Instant(at)}", $"{step.English}, from {Instant(at)}"),
        _ => null,
    };

    private string? Say(TransmissionDetail? detail) => detail is null ? null : context.Say(detail.French, detail.English);

    private string Rehearsal(TransmissionStanding standing) =>
        standing.IsRehearsal == true ? context.Say(" (répétition)", " (rehearsal)") : string.Empty;

    private static string Transaction(DecisionRecord decision) =>
        decision.TransactionId is { } id ? string.Create(CultureInfo.InvariantCulture, $" (transaction {id})") : string.Empty;

    private static string Command(DecisionKind kind, TransmissionStanding standing) => kind switch
    {
        DecisionKind.Retry => $"transmit retry {standing.Acte.Numero} --motif …",
        DecisionKind.Hold => $"transmit hold {standing.Acte.Numero} --motif …",
        DecisionKind.Release => $"transmit release {standing.Acte.Numero} --motif …",
        DecisionKind.Cancel => $"transmit cancel {standing.Acte.Numero} --motif …",
        DecisionKind.Arrived => $"transmit resolve {standing.Acte.Numero} --arrive N --motif …",
        DecisionKind.NotArrived => $"transmit resolve {standing.Acte.Numero} --non-arrive --motif …",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Words(DecisionKind kind) => kind switch
    {
        DecisionKind.Retry => context.Say("relance", "retry"),
        DecisionKind.Hold => context.Say("retenue", "hold"),
        DecisionKind.Release => context.Say("levée de la retenue", "release"),
        DecisionKind.Cancel => context.Say("annulation", "cancellation"),
        DecisionKind.Arrived => context.Say("envoi arrivé", "arrived"),
        DecisionKind.NotArrived => context.Say("envoi non arrivé", "not arrived"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Words(Attempt attempt) => attempt.State switch
    {
        AttemptState.Sending => context.Say("issue inconnue", "outcome unknown"),
        AttemptState.Accepted => context.Say("accepté", "accepted"),
        AttemptState.Refused => context.Say($"refusé ({attempt.Detail})", $"refused ({attempt.Detail})"),
        AttemptState.NotSent => context.Say($"non parti ({attempt.Detail})", $"not sent ({attempt.Detail})"),
        AttemptState.Lost => context.Say("jamais arrivé", "never arrived"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Words(TransmissionEtat etat) => etat switch
    {
        TransmissionEtat.AEnvoyer => context.Say("à envoyer", "to be sent"),
        TransmissionEtat.Retenu => context.Say("retenu", "held"),
        TransmissionEtat.IssueInconnue => context.Say("issue inconnue", "outcome unknown"),
        TransmissionEtat.Transmis => context.Say("transmis, AR attendu", "sent, receipt awaited"),
        TransmissionEtat.AccuseRecu => context.Say("AR reçu", "received"),
        TransmissionEtat.Arrete => context.Say("arrêté", "stopped"),
        TransmissionEtat.Retire => context.Say("retiré", "withdrawn"),
        TransmissionEtat.AnnulationEnCours => context.Say("annulation en cours", "being cancelled"),
        TransmissionEtat.Annule => context.Say("annulé", "cancelled"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
