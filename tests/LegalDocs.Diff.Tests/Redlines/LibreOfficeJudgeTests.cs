using LegalDocs.Diff.Tests.Support;
using static LegalDocs.Diff.Tests.Support.Word;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>Another program opens the redlines, accepts or rejects all, and saves: the text must be that of our two documents.</summary>
public sealed class LibreOfficeJudgeTests
{
    private static readonly (string Before, string After)[] Bodies =
    [
        (P("Le maire signe la convention.") + P("Fin."), P("Le maire signe la délibération.") + P("Nouveau paragraphe ici.") + P("Fin.")),
        (P("Un deux trois.") + P("Ancien paragraphe ici.") + P("Fin du texte."), P("Un deux trois.") + P("Fin du texte.")),
        (P("Un deux trois.") + P("Ancien paragraphe ici."), P("Un deux trois.")),
        (P("La commune adhère au service. Elle verse une somme annuelle.") + P("Fin."), P("La commune adhère au service.") + P("Elle verse une somme annuelle.") + P("Fin.")),
        (P("La commune adhère au service.") + P("Elle verse une somme annuelle.") + P("Fin."), P("La commune adhère au service. Elle verse une somme annuelle.") + P("Fin.")),
        (
            P("Premier alinéa du texte.") + P("Deuxième alinéa de la convention signée.") + P("Troisième alinéa du texte.") + P("Fin."),
            P("Deuxième alinéa de la convention signée.") + P("Premier alinéa du texte.") + P("Troisième alinéa du texte.") + P("Fin.")),
        (Table(["a b c", "1"], ["d e f", "2"]) + P("Fin."), Table(["a b c", "1"], ["nouvelle ligne ici", "9"], ["d e f", "2"]) + P("Fin.")),
        (Table(["a b c", "1"], ["ancienne ligne ici", "9"], ["d e f", "2"]) + P("Fin."), Table(["a b c", "1"], ["d e f", "2"]) + P("Fin.")),
    ];

    [Fact]
    public async Task LibreOffice_accepts_to_the_newer_text_and_rejects_to_the_older_one()
    {
        var folder = Directory.CreateTempSubdirectory("legaldocs-judge-");
        try
        {
            var redlines = Redlines();

            var settled = await LibreOffice.SettleAsync(
                folder.FullName,
                [.. redlines.SelectMany(r => new[] { (r.Document.Bytes, true), (r.Document.Bytes, false) })],
                TestContext.Current.CancellationToken);

            Assert.All(redlines.Index(), pair =>
            {
                Assert.Equal(Text(pair.Item.After.Bytes), Text(settled[2 * pair.Index]));
                Assert.Equal(Text(pair.Item.Before.Bytes), Text(settled[(2 * pair.Index) + 1]));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Redlined> Redlines()
    {
        var convention = EditedTemplates.Read("services-communs/convention.docx");
        var annexe = EditedTemplates.Read("services-communs/annexe-financiere.docx");
        return
        [
            .. Bodies.Select(pair => Redlined.Bodies(pair.Before, pair.After)),
            Redlined.Of(convention, EditedTemplates.Edited(convention, seed: 5, count: 12)),
            Redlined.Of(annexe, EditedTemplates.Edited(annexe, seed: 6, count: 12)),
        ];
    }

    // Paragraphs in order, those of tables included; blanks that a program may move to its own place do not count.
    private static string Text(ReadOnlyMemory<byte> document)
    {
        var content = Assert.IsType<DocumentReading.Read>(WordDocument.Read(new DocumentSource("x.docx", document))).Document.Content;
        return string.Join('\n', CommentReader.Paragraphs(content.Body.Blocks).Select(paragraph => paragraph.Text));
    }
}
