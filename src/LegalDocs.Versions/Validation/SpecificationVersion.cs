namespace LegalDocs.Versions;

/// <summary>A published version of the OCFL specification.</summary>
internal enum SpecificationVersion
{
    V10,
    V11,
}

/// <summary>How the versions of the specification are written.</summary>
internal static class SpecificationVersions
{
    public static string Number(this SpecificationVersion version) => version == SpecificationVersion.V10 ? "1.0" : "1.1";

    public static SpecificationVersion? Parse(string number) => number switch
    {
        "1.0" => SpecificationVersion.V10,
        "1.1" => SpecificationVersion.V11,
        _ => null,
    };

    public static SpecificationVersion? OfType(string? type) => type switch
    {
        "https://ocfl.io/1.0/spec/#inventory" => SpecificationVersion.V10,
        "https://ocfl.io/1.1/spec/#inventory" => SpecificationVersion.V11,
        _ => null,
    };
}
