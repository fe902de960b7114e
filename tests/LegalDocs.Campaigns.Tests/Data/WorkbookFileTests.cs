using System.IO.Compression;
using System.Text;
using CsCheck;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Data;

/// <summary>Files that are not the workbook they should be: missing, locked, protected, damaged, hostile.</summary>
public sealed class WorkbookFileTests : IDisposable
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    private readonly OneTable _table = OneTable.OfType(ColumnType.Texte);

    [Fact]
    public void A_missing_file_is_an_error_with_the_nearest_name()
    {
        File.WriteAllText(Path.Combine(_table.Folder, "donnees.xlsx"), "x");

        var error = Assert.Single(OneTable.Errors(_table.ReadAgain("donnée.xlsx")));

        Assert.Equal("LD2040", error.Code);
        Assert.Contains("« donnees.xlsx »", error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(_table.Folder, "donnees.xlsx"));

        Assert.Equal("LD2041", Assert.Single(OneTable.Errors(_table.ReadAgain("donnees.xlsx"))).Code);
    }

    [Fact]
    public void A_file_with_a_password_is_named_so() => Assert.Equal(
        "LD2043", Code([.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]));

    [Fact]
    public void An_old_xls_is_named_so() => Assert.Equal("LD2044", Code(Ole));

    [Theory]
    [InlineData("")]
    [InlineData("Code;Nom\n")]
    [InlineData("PK\u0003\u0004 coupé")]
    [InlineData("<html><table>")]
    public void Another_file_under_the_name_of_a_workbook_is_refused(string content) =>
        Assert.Equal("LD2045", Code(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "LD2044", ".ods")]
    [InlineData("xl/workbook.bin", "x", "LD2044", ".xlsb")]
    [InlineData("word/document.xml", "<w/>", "LD2045", "Word")]
    public void Another_format_under_the_name_of_a_workbook_is_named(string entry, string content, string code, string named)
    {
        var error = Assert.Single(OneTable.Errors(_table.Read("donnees.xlsx", Zip((entry, content)))));

        Assert.Equal(code, error.Code);
        Assert.Contains(named, error.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_never_read()
    {
        var content = Zip(
            ("_rels/.rels", """
                <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <Relationships>&b;</Relationships>
                """));

        Assert.Equal("LD2045", Code(content));
    }

    [Theory]
    [InlineData("worksheets/sheet1.xml", "worksheets\\feuille 1.xml", "worksheets/feuille%201.xml")]
    [InlineData("worksheets/sheet1.xml", "worksheets/feuille 1.xml", "worksheets\\feuille%201.xml")]
    [InlineData("worksheets/sheet1.xml", "worksheets/sheet1.xml", "/../xl/worksheets/sheet1.xml#A1")]
    public void A_sheet_is_found_however_a_program_writes_its_name(string old, string entry, string target) =>
        Assert.IsType<DataLoading.Loaded>(_table.Read("d.xlsx", Renamed(old, entry, target, "")));

    [Theory]
    [InlineData("External")]
    [InlineData("external")]
    public void A_sheet_that_lies_elsewhere_is_never_looked_for(string mode) => Assert.Equal(
        "LD2045",
        Code(Renamed("xl/workbook.xml", "xl/workbook.xml", "xl/workbook.xml", $" TargetMode=\"{mode}\"")));

    [Fact]
    public void A_zip_bomb_is_stopped_by_what_comes_out_of_it()
    {
        using var stream = new MemoryStream();
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "valeur").Row("a", "b");
        stream.Write(workbook.Save());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            part.Write("<worksheet><sheetData>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 300; i++)
            {
                part.Write(blanks);
            }
        }

        Assert.Contains(Code(stream.ToArray()), (string[])["LD2049", "LD2045"]);
    }

    [Fact]
    public void A_workbook_cut_anywhere_is_refused_or_read_and_never_breaks_the_reader()
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "valeur").Row("a", "b");
        var whole = workbook.Save();

        Gen.Int[0, whole.Length - 1].Sample(length => Reads(whole[..length]), iter: 60, threads: 1);
    }

    [Fact]
    public void A_workbook_with_a_changed_byte_never_breaks_the_reader()
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "valeur").Row("a", "b");
        var whole = workbook.Save();

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample(
            (place, value) =>
            {
                byte[] changed = [.. whole];
                changed[place] = value;
                return Reads(changed);
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("d.csv")]
    [InlineData("d.json")]
    [InlineData("d.jsonl")]
    [InlineData("d.yaml")]
    [InlineData("d.xlsx")]
    public void Random_bytes_never_break_a_reader(string name) =>
        Gen.Byte.Array[0, 200].Sample(bytes => Reads(bytes, name), iter: 200, threads: 1);

    public void Dispose() => _table.Dispose();

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Renamed(string old, string entry, string target, string more)
    {
        var workbook = new TestWorkbook();
        workbook.Sheet("Feuille").Row("cle", "valeur").Row("a", "b");
        using var source = new ZipArchive(new MemoryStream(workbook.Save()), ZipArchiveMode.Read);
        return Zip([.. source.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return (
                part.FullName.Replace(old, entry, StringComparison.Ordinal),
                reader.ReadToEnd().Replace($"Target=\"{old}\"", $"Target=\"{target}\"{more}", StringComparison.Ordinal));
        })]);
    }

    private bool Reads(byte[] content, string name = "d.xlsx") =>
        _table.Read(name, content) is DataLoading.Loaded or DataLoading.Refused { Findings.Count: > 0 };

    private string Code(byte[] content) => Assert.Single(OneTable.Errors(_table.Read("d.xlsx", content))).Code;
}
