namespace LegalDocs.Versions;

/// <summary>Something wrong in the store.</summary>
/// <param name="Code">Code of the finding, LD6100 to LD6199.</param>
/// <param name="SpecificationCode">Code of OCFL 1.1 for it, such as <c>E092</c>.</param>
/// <param name="Id">The object; null when the finding concerns the storage root, or a folder whose id is
/// unknown.</param>
/// <param name="Path">File or folder concerned, relative to the storage root, with <c>/</c>.</param>
/// <param name="French">What is wrong and what to do, for a clerk.</param>
/// <param name="English">The same in English.</param>
public sealed record IntegrityFinding(
    string Code, string SpecificationCode, ActeObjectId? Id, string Path, string French, string English);
