namespace LegalDocs.Diff;

/// <summary>Remarks as sentences.</summary>
internal static class RemarkTexts
{
    public static IReadOnlyList<string> Of(DiffRemarks remarks, ReportLanguage language)
    {
        var french = language == ReportLanguage.French;
        var texts = new List<string>();
        texts.AddRange(remarks.WithTrackedChanges.Select(name => french
            ? $"«\u00A0{name}\u00A0»\u00A0: les modifications suivies ont été acceptées avant la comparaison."
            : $"'{name}': its tracked changes were accepted before the comparison."));
        if (remarks.Approximated.Count > 0)
        {
            var places = string.Join(", ", remarks.Approximated.Select(place => place.In(language)));
            texts.Add(french
                ? $"Comparaison approchée, car trop de blocs diffèrent\u00A0: {places}."
                : $"Approximate comparison, because too many blocks differ: {places}.");
        }

        if (remarks.NotCompared.Count > 0)
        {
            var kinds = string.Join(", ", remarks.NotCompared);
            texts.Add(french ? $"Éléments non comparés\u00A0: {kinds}." : $"Parts not compared: {kinds}.");
        }

        return texts;
    }
}
