using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Versions;

namespace LegalDocs.Records;

/// <summary><c>manifeste.json</c> of a bundle: acts, versions, files, proof, for programs.</summary>
internal static class BundleManifest
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IReadOnlyList<BundledActe> actes)
    {
        var json = new JsonObject
        {
            ["format"] = "legaldocs-dossier/1",
            ["actes"] = new JsonArray([.. actes.Select(Acte)]),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes<JsonNode>(json, Options), (byte)'\n'];
    }

    private static JsonObject Acte(BundledActe acte)
    {
        var identity = acte.Acte.Identity;
        return new JsonObject
        {
            ["urn"] = acte.Acte.Id.Value,
            ["numero"] = acte.Acte.Numero,
            ["siren"] = acte.Acte.Siren,
            ["nature"] = identity?.Nature is { } nature ? (int)nature : null,
            ["matiere"] = identity?.Matiere,
            ["date"] = identity?.Date is { } date ? ProofTexts.Iso(date) : null,
            ["objet"] = identity?.Objet,
            ["dossier"] = $"actes/{acte.Acte.FolderName}/",
            ["versions"] = new JsonArray([.. acte.Acte.History.Versions.Select(version => Version(acte, version))]),
            ["journaux"] = new JsonArray([.. acte.Packed.Logs.Select(File)]),
            ["preuve"] = new JsonObject
            {
                ["sans_defaut"] = acte.Proof.IsSound,
                ["controles"] = new JsonArray([.. acte.Proof.Steps.Select(step => new JsonObject
                {
                    ["code"] = step.Code,
                    ["resultat"] = ProofWords.Wire(step.Outcome),
                    ["fichier"] = step.Path,
                    ["message"] = step.Text.French,
                })]),
            },
        };
    }

    private static JsonObject Version(BundledActe acte, VersionEntry version) => new()
    {
        ["version"] = version.Number,
        ["date"] = version.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["message"] = version.Message,
        ["auteur"] = version.Author?.Name,
        ["adresse"] = version.Author?.Address,
        ["fichiers"] = new JsonArray([.. version.Files.Select(file =>
        {
            var json = File(acte.Packed.EntryOf(file));
            json["nom"] = file.Path;
            return json;
        })]),
    };

    private static JsonObject File(PackageEntry entry) => new()
    {
        ["chemin"] = entry.Path,
        ["octets"] = entry.Length,
        ["sha256"] = entry.Sha256,
        ["sha512"] = entry.Sha512,
    };
}
