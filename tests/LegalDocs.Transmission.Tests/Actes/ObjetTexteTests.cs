using System.Text;
using CsCheck;

namespace LegalDocs.Transmission.Tests.Actes;

/// <summary>Texts as ISO-8859-1 and PHP can hold them (protocol 2.1).</summary>
public sealed class ObjetTexteTests
{
    [Theory]
    [InlineData("Création d’un « service commun »", "Création d'un « service commun »")]
    [InlineData("Convention\u00A0: 2\u202F500 €", "Convention : 2 500 euros")]
    [InlineData("Œuvre, cœur, Ÿ", "OEuvre, coeur, Y")]
    [InlineData("Service – commun — suite…", "Service - commun - suite...")]
    [InlineData("“Citation” et ‘mot’", "\"Citation\" et 'mot'")]
    [InlineData("Une ligne\r\nune autre\tfin ", "Une ligne une autre fin")]
    [InlineData("e\u0301tat", "état")]
    [InlineData("Kőszeg, Łódź", "Koszeg, ?ódz")]
    [InlineData("合同 😀", "?? ?")]
    [InlineData("n\u2011importe \u2212 5", "n-importe - 5")]
    public void An_objet_keeps_its_sense_in_ISO_8859_1(string written, string sent)
    {
        Assert.Equal(sent, ObjetTexte.ToWire(written));
    }

    [Fact]
    public void Whatever_is_written_what_is_sent_survives_the_encoding_and_a_second_conversion()
    {
        Gen.String.Sample(text =>
        {
            var sent = ObjetTexte.ToWire(text);
            return sent == Encoding.Latin1.GetString(Encoding.Latin1.GetBytes(sent))
                && sent == ObjetTexte.ToWire(sent)
                && !sent.Any(char.IsControl);
        });
    }

    [Theory]
    [InlineData("acte.pdf", "acte.pdf")]
    [InlineData("Délibération n° 12 (final).pdf", "Deliberation n_ 12 _final_.pdf")]
    [InlineData("../../etc/passwd", ".._.._etc_passwd")]
    [InlineData("a\"; filename=\"b.pdf", "a__ filename__b.pdf")]
    public void A_file_name_keeps_letters_digits_dot_underscore_and_space(string name, string sent)
    {
        Assert.Equal(sent, ObjetTexte.ToFileName(name));
    }
}
