namespace LegalDocs.Versions.Tests.Support;

/// <summary>A store with a few acts, versions and logs, to be copied.</summary>
internal static class SomeStore
{
    public static ActeObjectId Id(int number) => ActeObjectId.ForActe("242100410", $"DM2018_{number:0000}");

    /// <summary>Objects 1 to <paramref name="count"/>: three versions (the second shares a file with the first), a log each.</summary>
    public static async Task FillAsync(IVersionStore store, int count, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= count; number++)
        {
            var id = Id(number);
            await store.CommitAsync(id, Some.Draft(("acte.pdf", $"PDF {number}"), ("acte.docx", $"Word {number}")), cancellationToken);
            await store.TryAppendLogAsync(id, "transmission-00001-intention.json", Some.Bytes($"intention {number}"), cancellationToken);
            await store.CommitAsync(id, Some.Addition(("ar.xml", $"AR {number}")), cancellationToken);
            await store.CommitAsync(id, Some.Addition(("annexes/plan.pdf", $"Plan {number}")), cancellationToken);
        }
    }
}
