using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Reading;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs acts stamp NUMBER</c>: the certified copy, with the mention of the receipt.</summary>
internal static class ActsStampCommand
{
    public static Command Create(CliContext context, GlobalOptions options, StoreSource source)
    {
        var numero = ActeChoice.Argument(context);
        var command = new Command("stamp", context.Say(
            "Fait la copie certifiée : l’acte transmis, avec la mention de son accusé de réception",
            "Makes the certified copy: the act transmitted, with the mention of its receipt"))
        {
            numero,
        };
        command.Aliases.Add("tamponner");
        source.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = await source.OpenAsync(result, cancellationToken);
            var acte = await ActeChoice.GetAsync(new ActeReader(store), result.GetRequiredValue(numero), cancellationToken);
            var outcome = await new CertifiedCopyDesk(store).MakeAsync(
                acte.Id, new VersionAuthor("LegalDocs", null), cancellationToken);
            if (outcome is CertifiedCopyOutcome.Done { IsNew: true })
            {
                await CatalogueUpdate.RunAsync(context, source, result, store, acte.Id, cancellationToken);
            }

            var isJson = result.GetValue(options.Json);
            return outcome is CertifiedCopyOutcome.Done done
                ? Tell(context, acte, done, isJson)
                : Refuse(context, acte, (CertifiedCopyOutcome.Refused)outcome, isJson);
        });
        return command;
    }

    private static int Tell(CliContext context, StoredActe acte, CertifiedCopyOutcome.Done done, bool isJson)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(done.Pdf.Span));
        if (isJson)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "copie_certifiee",
                ["numero"] = acte.Numero,
                ["urn"] = acte.Id.Value,
                ["resultat"] = done.IsNew ? "conserve" : "deja_conserve",
                ["version"] = done.Version,
                ["fichier"] = ActeFiles.StampedPdf,
                ["sha256"] = sha256,
            });
            return ExitCode.Done;
        }

        var already = done.IsNew ? string.Empty : context.Say(" · déjà conservée", " · already stored");
        context.Output.WriteLine(context.Say(
            $"✓ {acte.Numero} · v{done.Version}{already} · copie certifiée ; legaldocs acts get {acte.Numero} --kind tamponne",
            $"✓ {acte.Numero} · v{done.Version}{already} · certified copy; legaldocs acts get {acte.Numero} --kind tamponne"));
        context.Output.WriteLine($"    SHA-256 {sha256}");
        return ExitCode.Done;
    }

    private static int Refuse(CliContext context, StoredActe acte, CertifiedCopyOutcome.Refused refused, bool isJson)
    {
        var finding = refused.Finding;
        return context.Fail(
            ExitCode.ChecksFailed,
            isJson,
            $"{acte.Numero} : {finding.French} ; {finding.RemedyFrench}.  {finding.Code}",
            $"{acte.Numero}: {finding.English}; {finding.RemedyEnglish}.  {finding.Code}");
    }
}
