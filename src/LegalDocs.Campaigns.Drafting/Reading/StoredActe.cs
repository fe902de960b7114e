using System.Text.Json.Nodes;
using LegalDocs.Transmission;
using LegalDocs.Versions;

namespace LegalDocs.Campaigns.Reading;

/// <summary>An act as the version store knows it: its card, its versions, its receipt.</summary>
public sealed record StoredActe
{
    /// <summary>Name of the object in the store.</summary>
    public required ActeObjectId Id { get; init; }

    /// <summary>The act card (<c>acte.json</c>) of the head version.</summary>
    public required JsonObject Card { get; init; }

    /// <summary>All versions.</summary>
    public required ObjectHistory History { get; init; }

    /// <summary>The version that the préfecture received, with its receipt; null when none.</summary>
    public required ReceivedVersion? Received { get; init; }

    /// <summary>Version that holds the proof of the cancellation of the transmission; null: it was not cancelled.</summary>
    public VersionEntry? Cancelled =>
        History.Versions.LastOrDefault(version => version.Files.Any(file => file.Path == ActeFiles.Cancellation));

    /// <summary>Number of the act.</summary>
    public string Numero => Text("numero");

    /// <summary>SIREN of the collectivité.</summary>
    public string Siren => Text("siren");

    /// <summary>Subject line.</summary>
    public string Objet => Text("objet");

    /// <summary>Date of the act, ISO.</summary>
    public string Date => Text("date");

    /// <summary>What kind of act, in the words of the pipeline file.</summary>
    public string Libelle => Text("libelle");

    /// <summary>Name of the act in its campaign.</summary>
    public string Cle => Text("cle");

    /// <summary>File name without extension.</summary>
    public string Fichier => Text("fichier");

    /// <summary>Acts whose receipt must be known before this one is signed.</summary>
    public IReadOnlyList<string> AwaitedActes =>
        [.. (Card["attend_accuses"] as JsonArray ?? []).Select(key => key!.GetValue<string>())];

    /// <summary>The version to hand out: the one the préfecture received, else the newest (ecosystem rule 2).</summary>
    public int DefaultVersion => Received?.Version ?? History.Head;

    private string Text(string name) => Card[name]?.GetValue<string>() ?? string.Empty;
}

/// <summary>A version that was received.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Receipt">The receipt.</param>
public sealed record ReceivedVersion(int Version, AccuseReception Receipt);
