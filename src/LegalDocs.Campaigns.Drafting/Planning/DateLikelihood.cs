using LegalDocs.Acts;
using LegalDocs.Campaigns.Data;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Pipeline;
using LegalDocs.Campaigns.Seances;

namespace LegalDocs.Campaigns.Planning;

/// <summary>Dates that nobody meant: far from all others of the campaign, or on a day when councils do not sit.</summary>
/// <remarks>
/// Dates are compared with one another, never with today: the same campaign gives the same findings for ever. A far act is an error,
/// since a number once sent is spent; another far date is a warning, since an old agreement may be quoted.
/// </remarks>
internal sealed class DateLikelihood
{
    private const double DaysInYear = 365.25;

    /// <summary>An act that is farther from the middle of the campaign is a slip of the pen.</summary>
    private const int ActeYears = 20;

    /// <summary>A date with no other one nearer is worth a look.</summary>
    private const int AloneYears = 4;

    /// <summary>Dates that a column must have for one of them to be odd, unless its name says what it is.</summary>
    private const int Several = 3;

    /// <summary>Names of dates that belong to the making of acts (decision 0020); a date of birth is none of them.</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "date", "convocation", "publication", "date_conseil", "date_convocation", "date_effet", "date_signature", "date_avis_ct",
        "date_avis_cst", "date_avis_cap", "date_fiche_impact",
    };

    private readonly List<WrittenDate> _written;
    private readonly IReadOnlyList<PlannedActe> _actes;
    private readonly List<Finding> _findings = [];

    private DateLikelihood(PipelineDefinition pipeline, CampaignData data, IReadOnlyList<PlannedActe> actes)
    {
        _actes = actes;
        _written = [.. OfContexte(pipeline, data), .. pipeline.Donnees.SelectMany(dataset => OfTable(dataset, data))];
    }

    /// <summary>What is odd in the dates of a campaign.</summary>
    public static IReadOnlyList<Finding> Check(PipelineDefinition pipeline, CampaignData data, IReadOnlyList<PlannedActe> actes)
    {
        var likelihood = new DateLikelihood(pipeline, data, actes);
        var far = likelihood.CheckActes();
        likelihood.CheckAlone(far);
        likelihood.CheckDays(far);
        return likelihood._findings;
    }

    private HashSet<DateOnly> CheckActes()
    {
        List<DateOnly> known = [.. _actes.Select(acte => acte.Date), .. _written.Where(each => each.IsRole).Select(each => each.Day)];
        if (known.Count == 0)
        {
            return [];
        }

        known.Sort();
        var middle = known[known.Count / 2];
        var far = new HashSet<DateOnly>();
        foreach (var group in _actes.Where(acte => Years(acte.Date, middle) >= ActeYears).GroupBy(acte => (acte.Definition.Id, acte.Date)))
        {
            far.Add(group.Key.Date);
            _findings.Add(DateFindings.FarActe([.. group], middle, (int)Math.Round(Years(group.Key.Date, middle))));
        }

        return far;
    }

    private void CheckAlone(HashSet<DateOnly> told)
    {
        var neighbours = new DateNeighbours([.. _written.Select(each => each.Day)], [.. _actes.Select(acte => acte.Date)]);
        foreach (var column in _written.GroupBy(each => each.Column))
        {
            var isJudged = column.First().IsRole || column.Count() >= Several;
            foreach (var odd in column.Where(each => isJudged && !told.Contains(each.Day)))
            {
                if (neighbours.CountBut(odd.Day) >= Several && neighbours.NearestOf(odd.Day) is { } nearest
                    && Years(nearest, odd.Day) >= AloneYears)
                {
                    _findings.Add(DateFindings.Alone(odd, nearest, (int)Years(nearest, odd.Day)));
                }
            }
        }
    }

    private void CheckDays(HashSet<DateOnly> told)
    {
        foreach (var group in _actes
            .Where(acte => acte.Nature is NatureActe.Deliberation or NatureActe.Contrat && !told.Contains(acte.Date))
            .Where(acte => acte.Date.DayOfWeek == DayOfWeek.Sunday || JoursFeries.IsHoliday(acte.Date))
            .GroupBy(acte => (acte.Definition.Id, acte.Date)))
        {
            _findings.Add(DateFindings.DayOfRest([.. group]));
        }
    }

    private static double Years(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) / DaysInYear;

    private static IEnumerable<WrittenDate> OfContexte(PipelineDefinition pipeline, CampaignData data) =>
        from document in data.Contexte
        from member in document.Value
        where Roles.Contains(member.Key)
        let day = ScopeValues.Day(document.Value, member.Key)
        where day is not null
        select new WrittenDate(day.Value, pipeline.Contexte[document.Key].Source, $"{document.Key}.{member.Key}", $"/{member.Key}")
        {
            IsRole = true,
        };

    private static IEnumerable<WrittenDate> OfTable(DatasetDefinition definition, CampaignData data) =>
        from column in definition.Colonnes
        where column.Type == ColumnType.Date
        from row in data.Datasets[definition.Nom].Rows
        let day = ScopeValues.Day(row.Values, column.Nom)
        where day is not null
        select new WrittenDate(day.Value, definition.Source, $"{definition.Nom}.{column.Nom}", $"{row.Source}, « {column.Titre} »")
        {
            PlaceEnglish = $"{row.SourceEnglish}, '{column.Titre}'",
            IsRole = Roles.Contains(column.Nom),
        };
}

/// <summary>A date of the data, with where it stands.</summary>
/// <param name="Day">The day.</param>
/// <param name="File">The file, as the campaign names it.</param>
/// <param name="Column">What it is: table or document, and name.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record WrittenDate(DateOnly Day, string File, string Column, string Place)
{
    /// <summary>The place in English; null when the French one serves for both.</summary>
    public string? PlaceEnglish { get; init; }

    /// <summary>Whether its name says that it belongs to the making of acts.</summary>
    public bool IsRole { get; init; }
}
