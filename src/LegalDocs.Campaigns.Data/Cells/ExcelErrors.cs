using System.Collections.Frozen;

namespace LegalDocs.Campaigns.Data.Cells;

/// <summary>What Excel writes in a cell that it cannot compute, in English (files) and in French (exports).</summary>
internal static class ExcelErrors
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
        "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA", "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!", "#PROPAGATION!", "#CHAMP!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsOne(string text) => text.Length < 20 && Known.Contains(text.Trim());
}
