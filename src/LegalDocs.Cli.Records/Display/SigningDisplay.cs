using System.Text.Json.Nodes;
using LegalDocs.Pdf;
using LegalDocs.Records;
using LegalDocs.Versions;

namespace LegalDocs.Cli.Display;

/// <summary>Tells what became of signed files, to a person or as one JSON object a file.</summary>
internal sealed class SigningDisplay(CliContext context, bool json)
{
    private int _accepted;
    private int _waiting;

    public int RefusedCount { get; private set; }

    public void Write(DroppedFile file)
    {
        if (file.Outcome is null)
        {
            _waiting++;
            WriteWaiting(file.FileName);
        }
        else
        {
            Write(file.FileName, Numero(file.Outcome), file.Outcome, file.MovedTo);
        }
    }

    public void Write(string fileName, string? numero, SigningOutcome outcome, string? movedTo)
    {
        if (outcome is SigningOutcome.Refused)
        {
            RefusedCount++;
        }
        else
        {
            _accepted++;
        }

        if (json)
        {
            context.WriteJson(Json(fileName, numero, outcome, movedTo));
            return;
        }

        switch (outcome)
        {
            case SigningOutcome.Stored stored:
                WriteAccepted($"{numero} · v{stored.Version}", stored.Verdict);
                break;
            case SigningOutcome.AlreadyStored already:
                WriteAccepted(
                    $"{numero} · v{already.Version} · {context.Say("déjà conservé", "already stored")}", already.Verdict);
                break;
            case SigningOutcome.Refused refused:
                WriteRefused(fileName, refused.Findings);
                break;
        }
    }

    public void WriteCounts()
    {
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "resume",
                ["acceptes"] = _accepted,
                ["refuses"] = RefusedCount,
                ["en_attente"] = _waiting,
            });
            return;
        }

        context.Output.WriteLine(context.Say(
            $"{_accepted} {Plural("accepté", _accepted)}, {RefusedCount} {Plural("refusé", RefusedCount)}, {_waiting} en attente",
            $"{_accepted} accepted, {RefusedCount} refused, {_waiting} waiting"));
    }

    public void WriteWatching()
    {
        if (!json)
        {
            context.Error.WriteLine(context.Say(
                "dossier surveillé ; Ctrl+C pour arrêter.", "watching the folder; Ctrl+C to stop."));
        }
    }

    /// <summary>The lines that <c>acts show</c> has of a signature too.</summary>
    public static void WriteVerdict(CliContext context, SignatureVerdict verdict)
    {
        context.Output.WriteLine($"    SHA-256 {verdict.Sha256}");
        foreach (var remark in verdict.Json["remarques"] as JsonArray ?? [])
        {
            var message = context.Say((string?)remark!["message"] ?? string.Empty, (string?)remark["message_en"] ?? string.Empty);
            context.Output.WriteLine($"    • {message}  {(string?)remark["code"]}");
        }
    }

    private void WriteAccepted(string heading, SignatureVerdict verdict)
    {
        context.Output.WriteLine($"✓ {heading} · {context.Say(verdict.Summary.French, verdict.Summary.English)}");
        WriteVerdict(context, verdict);
    }

    private void WriteRefused(string fileName, IReadOnlyList<SignatureFinding> findings)
    {
        context.Error.WriteLine(context.Say(
            $"✗ {fileName} : refusé, rien n’a été conservé", $"✗ {fileName}: refused, nothing was stored"));
        foreach (var finding in findings)
        {
            var place = finding.Place.Length == 0 ? string.Empty : $"[{finding.Place}] ";
            context.Error.WriteLine($"    {place}{context.Say(finding.French, finding.English)}  {finding.Code}");
            context.Error.WriteLine($"      → {context.Say(finding.RemedyFrench, finding.RemedyEnglish)}");
        }
    }

    private void WriteWaiting(string fileName)
    {
        if (json)
        {
            context.WriteJson(new JsonObject { ["type"] = "signature", ["fichier"] = fileName, ["resultat"] = "en_attente" });
        }
        else
        {
            context.Output.WriteLine(context.Say(
                $"… {fileName} : encore en cours d’écriture, laissé pour le prochain passage",
                $"… {fileName}: still being written, left for the next pass"));
        }
    }

    private JsonObject Json(string fileName, string? numero, SigningOutcome outcome, string? movedTo)
    {
        var (id, version, verdict, word) = outcome switch
        {
            SigningOutcome.Stored stored => (stored.Id, stored.Version, stored.Verdict, "conserve"),
            SigningOutcome.AlreadyStored already => (already.Id, already.Version, already.Verdict, "deja_conserve"),
            _ => ((ActeObjectId?)null, 0, (SignatureVerdict?)null, "refuse"),
        };
        return new JsonObject
        {
            ["type"] = "signature",
            ["fichier"] = fileName,
            ["numero"] = numero,
            ["urn"] = id?.Value,
            ["resultat"] = word,
            ["version"] = version == 0 ? null : version,
            ["sha256"] = verdict?.Sha256,
            ["niveau"] = (string?)verdict?.Json["niveau"],
            ["verdict"] = verdict?.Json.DeepClone(),
            ["refus"] = new JsonArray([.. ((outcome as SigningOutcome.Refused)?.Findings ?? []).Select(Json)]),
            ["deplace"] = movedTo,
        };
    }

    private JsonNode Json(SignatureFinding finding) => new JsonObject
    {
        ["code"] = finding.Code,
        ["place"] = finding.Place,
        ["message"] = context.Say(finding.French, finding.English),
        ["remede"] = context.Say(finding.RemedyFrench, finding.RemedyEnglish),
    };

    private static string Plural(string word, int count) => count < 2 ? word : word + "s";

    private static string? Numero(SigningOutcome outcome)
    {
        var id = outcome switch
        {
            SigningOutcome.Stored stored => stored.Id,
            SigningOutcome.AlreadyStored already => already.Id,
            _ => null,
        };
        return id?.Value[(id.Value.LastIndexOf(':') + 1)..];
    }
}
