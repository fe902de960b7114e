using System.Text;
using System.Xml.Linq;
using LegalDocs.Templating.Tests.Golden;
using LegalDocs.Templating.Tests.Support;

namespace LegalDocs.Templating.Tests.Fuzzing;

/// <summary>Random changes to templates, each told by a seed.</summary>
internal static class Mutations
{
    private static readonly string[] Tags =
    [
        "{{ end }}", "{{ for x in xs }}", "{{ if oui }}", "{{ else }}", "{{", "}}", "{{ xs[0].n }}", "{{ end; end }}", "{{ case 1 }}", "{{ when 1 }}",
        "{{ break }}", "{{ for x in xs # ligne }}", "{{ for x in xs # cellule }}", "{{ if x # paragraphe }}", "{{ func f(a) }}", "{{ capture t }}",
        "{{ while false }}", "{{ with xs[0] }}", "{{ continue }}", "{{ for x in xs # renumérote }}", "{{ x = ", "{{ \"", "{{- 1 -}}", "{{ # ligne }}", "{{}}",
    ];

    /// <summary>Templates to begin with: those of this project and those of the golden cases.</summary>
    public static IReadOnlyList<byte[]> Sources { get; } =
    [
        .. Directory.EnumerateFiles(RealDocuments.Folder, "*.docx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. GoldenCase.Names.Select(name => GoldenCase.Load(name).Template()),
    ];

    /// <summary>A file with bytes changed, lost, doubled or cut off.</summary>
    public static byte[] OfBytes(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 8; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    // Near the end lies the directory, where it hurts most.
                    bytes[^Math.Min(bytes.Count, random.Next(1, 400))] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A document part with elements lost, doubled, moved, and with tags put into its texts.</summary>
    public static byte[] OfStructure(byte[] docx, Random random)
    {
        var parts = RawZip.Entries(docx).Keys.Where(name => name.StartsWith("word/", StringComparison.Ordinal)
            && name.EndsWith(".xml", StringComparison.Ordinal) && name.Count(character => character == '/') == 1).ToList();
        var part = random.Next(3) > 0 && parts.Contains("word/document.xml") ? "word/document.xml" : parts[random.Next(parts.Count)];
        var xml = WordText.Xml(docx, part);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            Change(xml.Root!, random);
        }

        return Zip.Replaced(docx, part, Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>The XML of a part as text, with characters changed: rarely well-formed.</summary>
    public static byte[] OfMarkup(byte[] docx, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(WordText.Entry(docx, "word/document.xml")));
        for (var i = random.Next(1, 4); i > 0 && text.Length > 10; i--)
        {
            var at = random.Next(text.Length);
            _ = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                1 => text.Insert(at, "<>&\"'{}/=! ]-"[random.Next(13)]),
                2 => text.Insert(at, ((string[])["<!DOCTYPE x>", "<![CDATA[", "]]>", "<!--", "&x;", "<?x", "\0", "\uFFFE", "<w:p>"])[random.Next(9)]),
                _ => text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 60), text.Length - at))),
            };
        }

        return Zip.Replaced(docx, "word/document.xml", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Change(XElement root, Random random)
    {
        var elements = root.Descendants().ToList();
        if (elements.Count == 0)
        {
            return;
        }

        var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
        switch (random.Next(6))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2 when other.Name == one.Name && !one.Ancestors().Contains(other) && !other.Ancestors().Contains(one):
                other.ReplaceWith(new XElement(one));
                break;
            case 3 when elements.Where(element => element.Name.LocalName == "t").ToList() is { Count: > 0 } texts:
                var text = texts[random.Next(texts.Count)];
                text.Value = text.Value.Insert(random.Next(text.Value.Length + 1), Tags[random.Next(Tags.Length)]);
                break;
            case 4 when one.Parent is not null:
                one.ReplaceWith(one.Nodes());
                break;
            default:
                one.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml)?.SetValue(random.Next(3) == 0 ? "" : "-1");
                break;
        }
    }
}
