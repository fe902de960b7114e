using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Acts;
using LegalDocs.Campaigns.Letters;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Campaigns.Transmitting;
using LegalDocs.Cli.Display;
using LegalDocs.Versions;
using LegalDocs.Versions.Azure;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts show NUMBER</c>: card, versions, files with their digests, receipt.</summary>
internal static class ActsShowCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var command = new Command("show", context.Say("Fiche d’un acte", "Card of an act")) { numero };
        command.Aliases.Add("fiche");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var reader = new ActeReader(store);
            var acte = await ActeChoice.GetAsync(reader, result.GetRequiredValue(numero), cancellationToken);
            var states = new ActeStateTexts([acte, .. await AwaitedAsync(reader, acte, cancellationToken)], context);
            var days = await ActeDays.ReadAsync(reader, acte, cancellationToken);
            var signature = await StoredSignature.ReadAsync(reader, acte, cancellationToken);
            var letters = await reader.Courriers.ListAsync(acte.History, cancellationToken);
            var isRehearsal = await ReceiptOrigin.IsRehearsalAsync(store, acte.Id, cancellationToken);
            var protection = store is BlobVersionStore blobs ? await blobs.MeasureProtectionAsync(acte.Id, cancellationToken) : null;
            if (result.GetValue(options.Json))
            {
                var json = Json(acte, states);
                json["repetition"] = isRehearsal;
                json["protection"] = protection is null ? null : ProtectionWords.Json(protection);
                json["echeances"] = days is null ? null : ActeDaysDisplay.Json(days);
                json["signature"] = signature?.Json();
                json["courriers"] = new JsonArray([.. letters.Select(LetterDisplay.Json)]);
                context.WriteJson(json);
            }
            else
            {
                Write(context, acte, states, days, signature, letters, isRehearsal == true);
                ProtectionWords.Write(context, protection);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<StoredActe>> AwaitedAsync(
        ActeReader reader, StoredActe acte, CancellationToken cancellationToken)
    {
        var awaited = new List<StoredActe>();
        if (acte.AwaitedActes.Count == 0)
        {
            return awaited;
        }

        await foreach (var other in reader.ListAsync(cancellationToken))
        {
            if (acte.AwaitedActes.Contains(other.Cle, StringComparer.Ordinal))
            {
                awaited.Add(other);
            }
        }

        return awaited;
    }

    private static void Write(
        CliContext context,
        StoredActe acte,
        ActeStateTexts states,
        EcheancesActe? days,
        StoredSignature? signature,
        IReadOnlyList<StoredLetter> letters,
        bool isRehearsal)
    {
        var output = context.Output;
        output.WriteLine($"{acte.Libelle} n° {acte.Numero}".Replace("n° ", "n°\u00a0", StringComparison.Ordinal));
        output.WriteLine(acte.Objet);
        output.WriteLine();
        output.WriteLine($"{context.Say("Identifiant", "Identifier")} : {acte.Id.Value}");
        output.WriteLine($"{context.Say("Date de l’acte", "Date of the act")} : {Days.Long(context, acte.Date)}");
        output.WriteLine($"{context.Say("État", "State")} : {states.Of(acte)}");
        if (acte.Received is { } received)
        {
            output.WriteLine($"{context.Say("Accusé de réception", "Receipt")} : {received.Receipt.IdActe}"
                + (isRehearsal ? context.Say(" (répétition : sans valeur juridique)", " (rehearsal: no force of law)") : string.Empty));
        }

        output.WriteLine($"{context.Say("Signature", "Signature")} : {signature?.Heading(context)
            ?? context.Say("aucune version signée", "no signed version")}");
        signature?.Write(context);
        if (days is not null)
        {
            ActeDaysDisplay.Write(context, days);
        }

        LetterDisplay.Write(context, letters);

        foreach (var version in acte.History.Versions.Reverse())
        {
            output.WriteLine();
            output.WriteLine(Heading(context, acte, version));
            var table = new PlainTable(context.Say("Fichier", "File"), "SHA-512");
            foreach (var file in version.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                table.Add(file.Path, file.Sha512[..32] + "…");
            }

            table.Write(output);
        }
    }

    private static string Heading(CliContext context, StoredActe acte, VersionEntry version)
    {
        var mark = version.Number == acte.DefaultVersion
            ? context.Say(" · version remise par défaut", " · version handed out by default")
            : string.Empty;
        return $"v{version.Number} · {Days.Instant(context, version.Created)} · {version.Message}{mark}";
    }

    private static JsonObject Json(StoredActe acte, ActeStateTexts states)
    {
        var json = ActeJson.Of(acte, states);
        json["versions"] = new JsonArray([.. acte.History.Versions.Select(version => new JsonObject
        {
            ["version"] = version.Number,
            ["date"] = version.Created.ToUniversalTime().ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["message"] = version.Message,
            ["fichiers"] = new JsonArray([.. version.Files.Select(file => new JsonObject
            {
                ["fichier"] = file.Path,
                ["sha512"] = file.Sha512,
            })]),
        })]);
        return json;
    }
}
