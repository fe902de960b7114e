using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What is wrong with a value, and what to do; where it stands is known by the caller.</summary>
internal sealed record CellFault(string Code, Wording Cause, Wording Remedy);

/// <summary>The value of a cell for templates, or its fault.</summary>
internal readonly record struct CellReading(JsonNode? Value, CellFault? Fault)
{
    /// <summary>What a reader should know of a value that was taken; null: nothing.</summary>
    public CellFault? Remark { get; init; }

    public static CellReading Of(JsonNode? value) => new(value, null);

    public static implicit operator CellReading(CellFault fault) => new(null, fault);
}
