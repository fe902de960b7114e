namespace LegalDocs.Records;

/// <summary>A file of a package, as written.</summary>
/// <param name="Path">Path within the package, with <c>/</c>.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
/// <param name="Sha512">SHA-512, lower-case hexadecimal.</param>
public sealed record PackageEntry(string Path, long Length, string Sha256, string Sha512);
