using LegalDocs.Templating.Tests.Support;
using static LegalDocs.Templating.Tests.Support.Docx;

namespace LegalDocs.Templating.Tests.Rich;

/// <summary>Data changed at random places: always a document or a located error, never an exception.</summary>
public sealed class HostileDataTests
{
    private const int Seed = 20261126;

    [Fact]
    public void Changed_pictures_give_a_document_or_an_error()
    {
        var template = Engine.Compiled(new Docx().WithPicture(Support.Pictures.Png(4))
            .WithBody($"<w:p>{Picture("descr=\"{{ photo }}\"")}</w:p>" + P("{{ photo | image \"2 cm\" }}")).Build());
        byte[][] originals =
        [
            Support.Pictures.Png(20),
            Convert.FromBase64String(Support.Pictures.Jpeg),
            Convert.FromBase64String(Support.Pictures.Gif),
        ];

        foreach (var bytes in Changed(originals, 1_500))
        {
            var outcome = template.Render(
                Engine.Data($$"""{"photo":"{{Convert.ToBase64String(bytes)}}"}"""), TestContext.Current.CancellationToken);

            Assert.True(outcome is RenderOutcome.Rendered
                || ((RenderOutcome.Failed)outcome).Diagnostics.All(diagnostic => diagnostic.Code.StartsWith("LD15", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Changed_documents_give_a_document_or_an_error()
    {
        var template = Engine.Compiled(Of("{{ annexe | insere }}"));
        var original = new Docx().WithPicture(Support.Pictures.Png(4)).WithStyles("", ("paragraph", "Titre1", "heading 1"))
            .WithBody($"<w:p>{Picture("")}</w:p>" + Table(["a"]) + P("b")).Build();

        foreach (var bytes in Changed([original], 1_000))
        {
            var outcome = template.Render(
                Engine.Data($$"""{"annexe":"{{Convert.ToBase64String(bytes)}}"}"""), TestContext.Current.CancellationToken);

            Assert.True(outcome is RenderOutcome.Rendered
                || ((RenderOutcome.Failed)outcome).Diagnostics.All(diagnostic => diagnostic.Code is "LD1561" or "LD1563"));
        }
    }

    [Fact]
    public void Changed_Markdown_gives_a_sound_document()
    {
        var docx = Of("{{ texte | markdown }}");
        var template = Engine.Compiled(docx);
        const string Alphabet = "ab *_~`#>-1.|[]()!\n\n\\<&{}";
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            var outcome = template.Render(
                Engine.Data(System.Text.Json.JsonSerializer.Serialize(new { texte = text })), TestContext.Current.CancellationToken);

            if (outcome is RenderOutcome.Rendered { Docx: var result })
            {
                Soundness.Check(docx, result);
            }
            else
            {
                Assert.All(((RenderOutcome.Failed)outcome).Diagnostics, diagnostic => Assert.Contains(diagnostic.Code, (string[])["LD1551", "LD1552"]));
            }
        }
    }

    private static IEnumerable<byte[]> Changed(byte[][] originals, int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = (byte[])originals[i % originals.Length].Clone();
            for (var j = random.Next(1, 4); j > 0; j--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            yield return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        }
    }
}
