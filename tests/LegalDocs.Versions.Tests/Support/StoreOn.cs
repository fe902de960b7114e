namespace LegalDocs.Versions.Tests.Support;

/// <summary>The store's own logic on a storage that a test has put something in front of.</summary>
internal sealed class StoreOn(IOcflStorage storage, TimeProvider timeProvider) : OcflVersionStore(storage, timeProvider);
