using System.Globalization;
using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>Identifier of an act at the State, taken apart: <c>DPT-SIREN-YYYYMMDD-NUMERO-NATURE</c> (protocol 5.1).</summary>
/// <remarks>Three fixed fields on the left, one on the right: other operators let hyphens into the number.</remarks>
public sealed record IdentifiantActe
{
    private IdentifiantActe(string[] parts)
    {
        Siren = parts[1];
        Date = parts[2];
        Numero = string.Join('-', parts[3..^1]);
        Nature = parts[^1];
    }

    /// <summary>SIREN of the collectivité.</summary>
    public string Siren { get; }

    /// <summary>Date of the decision, <c>yyyyMMdd</c>.</summary>
    public string Date { get; }

    /// <summary>Number of the act.</summary>
    public string Numero { get; }

    /// <summary>Abbreviation of the nature: DE, AR, AI, CC, BF or AU.</summary>
    public string Nature { get; }

    /// <summary>Takes an identifier apart.</summary>
    /// <param name="text">The identifier; may be null.</param>
    /// <returns>Its fields, unchecked; null when it has fewer than five.</returns>
    public static IdentifiantActe? Find(string? text) => text?.Split('-') is { Length: >= 5 } parts ? new(parts) : null;

    /// <summary>Compares the identifier with an act.</summary>
    /// <param name="identity">The act.</param>
    /// <returns>Names of the fields that differ; empty when it names the act.</returns>
    public IReadOnlyList<string> Mismatches(TransmissionIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        (string Field, bool Differs)[] comparisons =
        [
            ("IDActe.SIREN", Siren != identity.Siren.Value),
            ("IDActe.NumeroInterne", Numero != identity.Numero.Value),
            ("IDActe.Date", Date != identity.DateDecision.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            ("IDActe.Nature", Nature != identity.Nature.Abbreviation()),
        ];
        return [.. comparisons.Where(comparison => comparison.Differs).Select(comparison => comparison.Field)];
    }
}
