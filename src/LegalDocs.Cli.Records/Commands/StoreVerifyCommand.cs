using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Sessions;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Commands;

/// <summary><c>legaldocs store verify ROOT</c> or <c>--object DIR</c>: judges any OCFL 1.0 or 1.1 root or object.</summary>
internal static class StoreVerifyCommand
{
    private const int ShownErrors = 20;

    public static Command Create(CliContext context, GlobalOptions options)
    {
        var root = new Argument<string?>(context.Say("DÉPÔT", "ROOT"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Racine d’un dépôt OCFL", "An OCFL storage root"),
        };
        var single = new Option<string?>("--object", "--objet")
        {
            Description = context.Say("Un seul objet : son dossier", "One object only: its folder"),
            HelpName = context.Say("dossier", "folder"),
        };
        var command = new Command(
            "verify",
            context.Say(
                "Juge un dépôt ou un objet selon OCFL 1.0 et 1.1 : 0 valide, 6 invalide",
                "Judges a storage root or an object against OCFL 1.0 and 1.1: 0 valid, 6 invalid"))
        {
            root,
            single,
        };
        command.Aliases.Add("verifier");
        command.SetAction(async (result, cancellationToken) =>
        {
            var begun = Stopwatch.GetTimestamp();
            var report = await ValidateAsync(context, result.GetValue(root), result.GetValue(single), cancellationToken);
            Write(context, report, result.GetValue(options.Json), Stopwatch.GetElapsedTime(begun));
            return report.IsValid ? ExitCode.Done : ExitCode.Integrity;
        });
        return command;
    }

    private static Task<OcflReport> ValidateAsync(
        CliContext context, string? root, string? single, CancellationToken cancellationToken)
    {
        if (root is null == single is null)
        {
            throw root is null
                ? new UsageException(
                    "quel dépôt ? Donnez son dossier (legaldocs store verify depot), ou celui d’un objet avec --object.",
                    "which store? Give its folder (legaldocs store verify depot), or that of an object with --object.")
                : new UsageException(
                    "donnez un dépôt, ou un objet avec --object, mais pas les deux.",
                    "give a storage root, or an object with --object, not both.");
        }

        var folder = context.FullPath((root ?? single)!);
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"le dossier « {folder} » n’existe pas.", $"the folder '{folder}' does not exist.");
        }

        return single is null
            ? OcflValidator.ValidateRootAsync(folder, Environment.ProcessorCount, cancellationToken)
            : OcflValidator.ValidateObjectAsync(folder, Environment.ProcessorCount, cancellationToken);
    }

    private static void Write(CliContext context, OcflReport report, bool json, TimeSpan elapsed)
    {
        var errors = report.Findings.Count(finding => finding.IsError);
        if (json)
        {
            WriteJson(context, report, errors);
            return;
        }

        foreach (var group in report.Findings.GroupBy(finding => finding.Code).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            WriteGroup(context, [.. group]);
        }

        var megabytes = report.Bytes / 1e6;
        var rate = megabytes / Math.Max(elapsed.TotalSeconds, 0.001);
        var warnings = report.Findings.Count - errors;
        context.Output.WriteLine(context.Say(
            $"{(report.IsValid ? "✓ valide" : "✗ invalide")} : objets : {report.Objects} · fichiers lus : {report.Files} "
                + $"({Number(megabytes, "fr")} Mo, {Number(rate, "fr")} Mo/s) · erreurs : {errors} · avertissements : {warnings}",
            $"{(report.IsValid ? "✓ valid" : "✗ invalid")}: objects: {report.Objects} · files read: {report.Files} "
                + $"({Number(megabytes, "en")} MB, {Number(rate, "en")} MB/s) · errors: {errors} · warnings: {warnings}"));
    }

    /// <summary>The same rule broken many times is said once, with its first places; <c>--json</c> has them all.</summary>
    private static void WriteGroup(CliContext context, IReadOnlyList<OcflFinding> findings)
    {
        var first = findings[0];
        var shown = first.IsError ? ShownErrors : 1;
        context.Output.WriteLine($"{(first.IsError ? "✗" : "⚠")} {first.Code}  ×{findings.Count}");
        foreach (var finding in findings.Take(shown))
        {
            var path = finding.Path.Length == 0 ? "." : finding.Path;
            context.Output.WriteLine($"    {path}\n      {context.Say(finding.French, finding.English)}");
        }

        if (findings.Count > shown)
        {
            var rest = findings.Count - shown;
            var more = context.Say($"… et {rest} autres : --json les donne", $"… and {rest} more: --json lists them");
            context.Output.WriteLine($"    {more}");
        }
    }

    private static void WriteJson(CliContext context, OcflReport report, int errors)
    {
        foreach (var finding in report.Findings)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "constat",
                ["code"] = finding.Code,
                ["gravite"] = finding.IsError ? "erreur" : "avertissement",
                ["fichier"] = finding.Path,
                ["message"] = context.Say(finding.French, finding.English),
            });
        }

        context.WriteJson(new JsonObject
        {
            ["type"] = "resume",
            ["valide"] = report.IsValid,
            ["objets"] = report.Objects,
            ["fichiers"] = report.Files,
            ["octets"] = report.Bytes,
            ["erreurs"] = errors,
            ["avertissements"] = report.Findings.Count - errors,
        });
    }

    private static string Number(double value, string language)
    {
        var text = value.ToString("0.0", CultureInfo.InvariantCulture);
        return language == "fr" ? text.Replace('.', ',') : text;
    }
}
