using System.Text.Json.Serialization;

namespace LegalDocs.Acts;

/// <summary>How an EPCI à fiscalité propre is financed; only the first kind pays attributions de
/// compensation.</summary>
public enum ModeFinancement
{
    /// <summary>Fiscalité professionnelle unique (CGI art. 1609 nonies C).</summary>
    [JsonStringEnumMemberName("FPU")]
    Fpu,

    /// <summary>Fiscalité additionnelle.</summary>
    [JsonStringEnumMemberName("FA")]
    Fa,
}
