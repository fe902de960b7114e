using LegalDocs.Acts;

namespace LegalDocs.Transmission;

/// <summary>The State's receipt of an act (<c>ARActe</c>, message 1-2): the proof that makes the act executory.</summary>
public sealed record AccuseReception
{
    /// <summary>Identifier of the act at the State: <c>DPT-SIREN-YYYYMMDD-NUMERO-NATURE</c>.</summary>
    public required string IdActe { get; init; }

    /// <summary>Day the préfecture received the act.</summary>
    public required DateOnly DateReception { get; init; }

    /// <summary>Number echoed, or null when the echo is missing.</summary>
    public string? Numero { get; init; }

    /// <summary>Date of the decision echoed, or null.</summary>
    public DateOnly? DateDecision { get; init; }

    /// <summary>Nature echoed, or null.</summary>
    public int? CodeNature { get; init; }

    /// <summary>Date of the classification in force at the State, or null.</summary>
    public DateOnly? DateClassification { get; init; }

    /// <summary>The bytes as received: what is kept.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Compares the receipt with what was sent.</summary>
    /// <param name="request">The act that was sent.</param>
    /// <returns>Names of the fields that differ; empty when the receipt is that of the act.</returns>
    public IReadOnlyList<string> Mismatches(TransmissionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = new List<string>();
        Add("IDActe.SIREN", Part(0, 1) is { } siren && siren != request.Siren.Value);
        Add("IDActe.NumeroInterne", IdNumero() is { } numero && numero != request.Numero.Value);
        Add("IDActe.Nature", IdNature() is { } nature && nature != request.Nature.Abbreviation());
        Add("ActeRecu.NumeroInterne", Numero is not null && Numero != request.Numero.Value);
        Add("ActeRecu.Date", DateDecision is { } date && date != request.DateDecision);
        Add("ActeRecu.CodeNatureActe", CodeNature is { } code && code != (int)request.Nature);
        return faults;

        void Add(string field, bool differs)
        {
            if (differs)
            {
                faults.Add(field);
            }
        }
    }

    /// <summary>Three fixed fields on the left, one on the right: other operators let hyphens into the number.</summary>
    private string? IdNumero()
    {
        var parts = IdActe.Split('-');
        return parts.Length >= 5 ? string.Join('-', parts[3..^1]) : null;
    }

    private string? IdNature() => IdActe.Split('-') is { Length: >= 5 } parts ? parts[^1] : null;

    private string? Part(int fromLeft, int offset) =>
        IdActe.Split('-') is { Length: >= 5 } parts ? parts[fromLeft + offset] : null;
}
