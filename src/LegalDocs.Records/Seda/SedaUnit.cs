namespace LegalDocs.Records;

/// <summary>An act in a transfer: its identifier in the manifest and its binary objects.</summary>
internal sealed record SedaUnit(string Id, ArchivedActe Acte, IReadOnlyList<SedaObject> Objects, DateOnly? Received);

/// <summary>A file of an act in a transfer.</summary>
internal sealed record SedaObject(string Id, string UnitId, string Path, PackageEntry Entry);
