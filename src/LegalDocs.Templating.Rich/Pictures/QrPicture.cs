using QRCoder;
using QRCoder.Exceptions;

namespace LegalDocs.Templating;

/// <summary>QR codes as pictures. ISO/IEC 18004, error correction M (15 %), with the quiet zone of four modules.</summary>
internal static class QrPicture
{
    // Eight pixels a module: sharp when printed at 3 cm, a few kilobytes.
    private const int PixelsPerModule = 8;

    /// <exception cref="RichValueException">The text does not fit a QR code.</exception>
    public static Picture Of(string text)
    {
        try
        {
            using var generator = new QRCodeGenerator();
            using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: HasOtherThanAscii(text));
            var modules = code.ModuleMatrix;
            return PictureReader.Read(PngWriter.BlackAndWhite(
                modules.Count * PixelsPerModule, (x, y) => modules[y / PixelsPerModule][x / PixelsPerModule]));
        }
        catch (DataTooLongException)
        {
            throw new RichValueException(PictureProblems.QrTooLong(text.Length));
        }
    }

    private static bool HasOtherThanAscii(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F');
}
