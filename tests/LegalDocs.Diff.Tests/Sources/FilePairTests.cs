using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Sources;

public sealed class FilePairTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legaldocs-pairs-").FullName;

    [Fact]
    public void Folders_are_paired_by_relative_path_and_identical_files_left_out()
    {
        Write("a/m/convention.docx", "un");
        Write("b/m/convention.docx", "deux");
        Write("a/même.docx", "x");
        Write("b/même.docx", "x");
        Write("a/parti.dotx", "Vu le code général des collectivités");
        Write("b/venu.DOCM", "Annexe financière du service commun");
        Write("b/~$convention.docx", "verrou");
        Write("b/notes.txt", "x");

        var pairs = FilePairs.Read(Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), "a", "b");

        Assert.Equal(["m/convention.docx", "parti.dotx", "venu.DOCM"], pairs.Select(pair => pair.Name));
        Assert.Equal([true, false, true], pairs.Select(pair => pair.After is not null));
        Assert.Equal([true, true, false], pairs.Select(pair => pair.Before is not null));
    }

    [Fact]
    public void A_document_under_another_name_is_known_by_its_words()
    {
        Write("a/convention.docx", "La commune adhère au service commun des archives.");
        Write("b/convention-2019.docx", "La commune adhère au service commun de la voirie.");

        var pair = Assert.Single(FilePairs.Read(Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), "a", "b"));

        Assert.Equal(("convention-2019.docx", "convention.docx"), (pair.Name, pair.Before!.Name));
    }

    [Fact]
    public void A_file_and_a_folder_are_not_compared()
    {
        Write("a/x.docx", "x");
        Write("y.docx", "x");

        var error = Assert.Throws<DocumentSourceException>(
            () => FilePairs.Read(Path.Combine(_folder, "a"), Path.Combine(_folder, "y.docx"), "a", "y.docx"));

        Assert.Contains("deux dossiers", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_path_is_named_as_it_was_given()
    {
        var error = Assert.Throws<DocumentSourceException>(
            () => FilePairs.Read(Path.Combine(_folder, "non.docx"), _folder, "non.docx", "b"));

        Assert.Contains("« non.docx » n’existe pas", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_document_that_cannot_be_read_is_trouble()
    {
        var entry = new DocumentPair("a.docx", null, new DocumentSource("a.docx", new byte[] { 1, 2, 3 }))
            .Compare(new Dictionary<string, Delegate>(), TestContext.Current.CancellationToken);

        Assert.Equal(EntryStatus.Unreadable, entry.Status);
        Assert.Equal(2, new DiffReport([entry]).ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, new DocxBuilder().Body(Word.P(text)).Build("x").Bytes.ToArray());
    }
}
