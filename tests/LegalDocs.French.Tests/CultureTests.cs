using System.Globalization;
using LegalDocs.French.Amounts;
using LegalDocs.French.Dates;
using LegalDocs.French.Numbers;
using LegalDocs.French.Tests.Support;
using LegalDocs.French.Typography;
using LegalDocs.French.Words;

namespace LegalDocs.French.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal("-1^234,50~€", Visible.Of(Euros.InFigures(-1234.5m)));
            Assert.Equal("mercredi 1er avril 2026", FrenchDates.WithWeekday(new DateOnly(2026, 4, 1)));
            Assert.Equal("INSTITUT, ÎLE", Capitals.Write("institut, île"));
            Assert.Equal("l’INSTITUT", Elision.Join("INSTITUT", "LE".ToLowerInvariant()));
            Assert.Equal("Article 12", Ordinals.Article(12));
            Assert.Equal("9~h~05", Visible.Of(FrenchTimes.InFigures(new TimeOnly(9, 5))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
