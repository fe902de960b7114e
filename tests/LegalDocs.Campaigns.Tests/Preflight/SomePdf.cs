using System.Diagnostics;
using System.Globalization;
using System.Text;
using LegalDocs.Campaigns.Tests.Support;

namespace LegalDocs.Campaigns.Tests.Preflight;

/// <summary>Real PDF files, small.</summary>
internal static class SomePdf
{
    /// <summary>One empty page; the text makes two of them differ.</summary>
    public static byte[] OnePage(string text)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /LD ({text}) >>",
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append("xref\n0 4\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>The same page, encrypted by qpdf: no password to open, one to change.</summary>
    public static async Task<byte[]> EncryptedAsync()
    {
        using var folder = new TempFolder();
        var (plain, locked) = (Path.Combine(folder.Path, "clair.pdf"), Path.Combine(folder.Path, "chiffre.pdf"));
        await File.WriteAllBytesAsync(plain, OnePage("secret"), TestContext.Current.CancellationToken);
        using var qpdf = Process.Start("qpdf", ["--encrypt", "", "secret", "256", "--", plain, locked]);
        await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(locked, TestContext.Current.CancellationToken);
    }
}
