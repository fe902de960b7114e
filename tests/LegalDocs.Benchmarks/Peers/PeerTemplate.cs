using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalDocs.Benchmarks.Peers.Dialects;

namespace LegalDocs.Benchmarks.Peers;

/// <summary>The shipped act with its tags written in another dialect: same paragraphs, styles, tables, headers, footers.</summary>
internal sealed class PeerTemplate(Dialect dialect, IReadOnlyList<ActeTag> tags)
{
    // What moves or removes elements comes after all texts are written.
    private readonly List<Action> _moves = [];

    public byte[] Write(byte[] shipped)
    {
        using var stream = new MemoryStream();
        stream.Write(shipped);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var next = 0;
            foreach (var text in ActeTags.Texts(document))
            {
                text.Text = ActeTags.Tag().Replace(text.Text, _ => Translate(tags[next++], text));
            }

            foreach (var move in _moves)
            {
                move();
            }
        }

        return stream.ToArray();
    }

    private string Translate(ActeTag tag, Text text)
    {
        if (tag.Role == TagRole.Value)
        {
            return dialect.Value(tag);
        }

        var written = tag.Role switch
        {
            TagRole.Open => dialect.Open(tag.Block!),
            TagRole.Middle => dialect.Middle(tag),
            TagRole.Close => dialect.Close(tag.Block!),
            _ => [],
        };
        switch (tag.Level)
        {
            case TagLevel.Row when !dialect.HasControlRows:
                MoveIntoRows(tag, string.Concat(written), text.Ancestors<TableRow>().First());
                return "";
            case TagLevel.Row:
                return written.Single();
            case TagLevel.Paragraph:
                return OfParagraph(tag, written, text.Ancestors<Paragraph>().First());
            default:
                return string.Concat(written);
        }
    }

    private string OfParagraph(ActeTag tag, IReadOnlyList<string> written, Paragraph paragraph)
    {
        if (written.Count == 0)
        {
            _moves.Add(() =>
            {
                AddExample(tag, paragraph.PreviousSibling<Paragraph>());
                paragraph.Remove();
            });
            return "";
        }

        foreach (var more in written.Skip(1))
        {
            _moves.Add(() =>
            {
                var copy = (Paragraph)paragraph.CloneNode(deep: true);
                copy.Descendants<Text>().Single().Text = more;
                paragraph.InsertAfterSelf(copy);
            });
        }

        return written[0];
    }

    private void MoveIntoRows(ActeTag tag, string written, TableRow row) => _moves.Add(() =>
    {
        var neighbour = tag.Role == TagRole.Open ? row.NextSibling<TableRow>()! : row.PreviousSibling<TableRow>()!;
        var texts = neighbour.Descendants<Text>().ToList();
        if (tag.Role == TagRole.Open)
        {
            texts[0].Text = written + texts[0].Text;
        }
        else
        {
            texts[^1].Text += written;
            AddExample(tag, neighbour);
        }

        row.Remove();
    });

    // Carbone finds what repeats between an element and a second one like it.
    private void AddExample(ActeTag tag, DocumentFormat.OpenXml.OpenXmlElement? repeated)
    {
        if (dialect is not CarboneDialect || tag is not { Role: TagRole.Close, Block.IsLoop: true } || repeated is null)
        {
            return;
        }

        var example = repeated.CloneNode(deep: true);
        foreach (var (index, text) in example.Descendants<Text>().Index())
        {
            text.Text = index == 0 ? CarboneDialect.Example(tag.Block, tags.First(inner => inner.Loop == tag.Block).Name) : "";
        }

        repeated.InsertAfterSelf(example);
    }
}
