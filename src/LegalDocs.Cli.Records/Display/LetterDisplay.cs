using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Transmission;

namespace LegalDocs.Cli.Display;

/// <summary>Letters of the préfecture in words and in JSON.</summary>
internal static class LetterDisplay
{
    public static string Type(CliContext context, CourrierType type) => context.Say(type.French(), type.English());

    /// <summary>Where the answer stands: « attend une réponse », « réponse reçue le 02/03/2026 ».</summary>
    public static string Standing(CliContext context, StoredLetter letter)
    {
        var last = letter.Answers.Count > 0 ? letter.Answers[^1] : null;
        return last?.Ending switch
        {
            null => letter.AwaitsAnswer ? context.Say("attend une réponse", "awaits an answer") : context.Say("lu", "read"),
            AnswerEnding.Pending => context.Say("réponse en cours d’envoi", "answer being sent"),
            AnswerEnding.Received => context.Say(
                $"réponse reçue en préfecture le {Day(last.DateReception)}",
                $"answer received by the préfecture on {Iso(last.DateReception)}"),
            AnswerEnding.Sent => context.Say("réponse envoyée", "answer sent"),
            AnswerEnding.Refused => context.Say($"réponse refusée : {last.Message}", $"answer refused: {last.Message}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The letters of an act, a line each, for its card.</summary>
    public static void Write(CliContext context, IReadOnlyList<StoredLetter> letters)
    {
        foreach (var letter in letters)
        {
            var date = letter.Date is { } day ? context.Say($" du {Day(day)}", $" of {Iso(day)}") : string.Empty;
            context.Output.WriteLine(context.Say(
                $"Courrier {letter.Folder} : {letter.Type.French()}{date}, {Standing(context, letter)}",
                $"Letter {letter.Folder}: {letter.Type.English()}{date}, {Standing(context, letter)}"));
            if (letter.Motif is { Length: > 0 } reason)
            {
                context.Output.WriteLine(context.Say($"    « {reason} »", $"    '{reason}'"));
            }
        }
    }

    public static JsonObject Json(StoredLetter letter) => new()
    {
        ["type"] = "courrier",
        ["courrier"] = letter.Folder,
        ["urn"] = letter.Acte.Value,
        ["nature"] = letter.Type.ToWire(),
        ["id_acte"] = letter.IdActe,
        ["date"] = Iso(letter.Date),
        ["motif"] = letter.Motif,
        ["version"] = letter.Version,
        ["attend_reponse"] = letter.AwaitsAnswer,
        ["documents"] = new JsonArray([.. letter.Documents.Select(document => (JsonNode)document.Path)]),
        ["reponses"] = new JsonArray([.. letter.Answers.Select(answer => new JsonObject
        {
            ["reponse"] = answer.Number,
            ["sens"] = answer.Sens == CourrierSens.Refus ? "refus" : "reponse",
            ["issue"] = EndingWord(answer.Ending),
            ["transaction"] = answer.TransactionId,
            ["date_reception"] = Iso(answer.DateReception),
            ["message"] = answer.Message,
            ["fichiers"] = new JsonArray([.. answer.Files.Select(file => new JsonObject
            {
                ["fichier"] = file.Path,
                ["type_piece"] = file.TypePiece,
                ["sha512"] = file.Sha512,
            })]),
        })]),
    };

    public static string EndingWord(AnswerEnding ending) => ending switch
    {
        AnswerEnding.Pending => "en_cours",
        AnswerEnding.Received => "recue",
        AnswerEnding.Sent => "envoyee",
        AnswerEnding.Refused => "refusee",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What asking for letters came to, a line for each thing a person must know.</summary>
    public static void WriteReport(CliContext context, LetterReport report)
    {
        foreach (var letter in report.Kept.Where(letter => letter.IsNew))
        {
            context.Output.WriteLine(context.Say(
                $"✉ {letter.Acte.Numero} : {letter.Type.French()} de la préfecture (legaldocs letters get {letter.Id})",
                $"✉ {letter.Acte.Numero}: {letter.Type.English()} of the préfecture (legaldocs letters get {letter.Id})"));
        }

        foreach (var answer in report.Answers)
        {
            context.Output.WriteLine(context.Say(
                $"{(answer.Ending == AnswerEnding.Refused ? "✗" : "✓")} {answer.Acte.Numero} : réponse au courrier {answer.Letter} "
                    + answer.Detail.French,
                $"{(answer.Ending == AnswerEnding.Refused ? "✗" : "✓")} {answer.Acte.Numero}: answer to letter {answer.Letter} "
                    + answer.Detail.English));
        }

        foreach (var letter in report.Unreadable)
        {
            context.Output.WriteLine(context.Say(
                $"! courrier {letter.Id} ({letter.Numero ?? "acte inconnu"}) illisible : ses octets sont dans les journaux de l’acte ; "
                    + "il reste non lu. Ouvrez-le sur la plateforme.  LD4620",
                $"! letter {letter.Id} ({letter.Numero ?? "act unknown"}) cannot be read: its bytes are in the logs of the act; "
                    + "it stays unread. Open it on the platform.  LD4620"));
        }

        if (report.Foreign.Count > 0)
        {
            context.Output.WriteLine(context.Say(
                $"! {report.Foreign.Count} courriers portent sur des actes qui ne sont pas dans ce dépôt : ils restent non lus.  LD4621",
                $"! {report.Foreign.Count} letters are about acts that this store has not: they stay unread.  LD4621"));
        }

        foreach (var (siren, reason) in report.Unreachable)
        {
            context.Output.WriteLine(context.Say(
                $"! courriers de {siren} : la plateforme ne répond pas ({reason}) ; demandés de nouveau plus tard.  LD4622",
                $"! letters of {siren}: the platform does not answer ({reason}); asked again later.  LD4622"));
        }
    }

    public static JsonObject Json(LetterReport report) => new()
    {
        ["nouveaux"] = report.Kept.Count(letter => letter.IsNew),
        ["reponses_terminees"] = report.Answers.Count,
        ["illisibles"] = report.Unreadable.Count,
        ["autres_actes"] = report.Foreign.Count,
        ["injoignables"] = report.Unreachable.Count,
    };

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "?";

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
