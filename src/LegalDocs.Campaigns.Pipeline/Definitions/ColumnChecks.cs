using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Yaml;

namespace LegalDocs.Campaigns.Pipeline;

/// <summary>Checks the columns of one table: which settings go with which type, titles, references.</summary>
internal sealed class ColumnChecks(YamlMap root, PipelineReport report)
{
    public void Check(YamlMap dataset)
    {
        var columns = dataset.Entries("colonnes");
        CheckColumns(columns);
        foreach (var column in columns.Select(entry => entry.Value).OfType<YamlMap>())
        {
            CheckReference(dataset, column);
        }
    }

    /// <summary>Columns or fields that refer to nothing else.</summary>
    public void CheckColumns(IReadOnlyList<YamlEntry> columns)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in columns)
        {
            if (entry.Value is not YamlMap column)
            {
                continue;
            }

            if (column.Scalar("titre") is { } title && !titles.TryAdd(PlainLetters.Of(title.Text), entry.Key))
            {
                report.Add(ReferenceFindings.SameHeading(title.Text, titles[PlainLetters.Of(title.Text)]), title.Start);
            }

            if (column.Text("type") is { } word && ColumnTypeWords.Find(word) is { } type)
            {
                CheckSettings(column, type);
            }
        }
    }

    private void CheckSettings(YamlMap column, ColumnType type)
    {
        if (type == ColumnType.Code && column.Find("longueur") is null)
        {
            report.Add(
                ReferenceFindings.Needs("longueur", "un code a une longueur fixe", "a code has a fixed length"),
                column.Start);
        }

        if (type == ColumnType.Choix && column.Find("valeurs") is null)
        {
            report.Add(
                ReferenceFindings.Needs(
                    "valeurs", "un choix se fait parmi des valeurs", "a choice is made among values"),
                column.Start);
        }

        RefuseUnless(
            type == ColumnType.Code,
            column,
            "longueur",
            "elle ne vaut que pour le type code",
            "it is for the type code only");
        RefuseUnless(
            type == ColumnType.Choix,
            column,
            "valeurs",
            "elles ne valent que pour le type choix",
            "they are for the type choix only");
        RefuseUnless(type.IsNumber(), column, "min", "il ne vaut que pour les nombres", "it is for numbers only");
        RefuseUnless(type.IsNumber(), column, "max", "il ne vaut que pour les nombres", "it is for numbers only");
        CheckBounds(column);
        CheckChoices(column);
        CheckParts(column, type);
    }

    private void CheckParts(YamlMap column, ColumnType type)
    {
        var parts = column.Entries("parties");
        RefuseUnless(
            type == ColumnType.Liste, column, "parties", "elles ne valent que pour le type liste", "they are for the type liste only");
        RefuseUnless(
            parts.Count > 0, column, "exemple", "il montre comment écrire les « parties »", "it shows how to write the 'parties'");
        if (parts.Count == 0)
        {
            return;
        }

        if (column.Scalar("exemple") is not { } example)
        {
            report.Add(
                ReferenceFindings.Needs(
                    "exemple", "les messages montrent comment écrire un élément", "messages show how to write an element"),
                column.Start);
        }
        else if (example.Text.Split(';').Length != parts.Count)
        {
            report.Add(ReferenceFindings.WrongExample(example.Text, parts.Count), example.Start);
        }

        foreach (var part in parts.Select(entry => entry.Value).OfType<YamlMap>())
        {
            if (part.Text("type") is { } word && ColumnTypeWords.Find(word) is { } partType)
            {
                CheckSettings(part, partType);
            }
        }
    }

    private void RefuseUnless(bool isRight, YamlMap column, string key, string reasonFrench, string reasonEnglish)
    {
        if (!isRight && column.Find(key) is { } entry)
        {
            report.Add(ReferenceFindings.OutOfPlace(key, reasonFrench, reasonEnglish), entry.KeyStart);
        }
    }

    private void CheckBounds(YamlMap column)
    {
        if (column.Scalar("min") is { } min && column.Scalar("max") is { } max
            && YamlValues.TryNumber(min.Text, out var least) && YamlValues.TryNumber(max.Text, out var greatest)
            && least > greatest)
        {
            report.Add(ReferenceFindings.WrongBounds(min.Text, max.Text), min.Start);
        }
    }

    private void CheckChoices(YamlMap column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in column.Scalars("valeurs").Where(value => !seen.Add(PlainLetters.Of(value.Text))))
        {
            report.Add(ReferenceFindings.Twice(value.Text), value.Start);
        }
    }

    private void CheckReference(YamlMap dataset, YamlMap column)
    {
        if (column.Scalar("egale") is not { } reference || reference.Text.Split('.') is not [var name, var other])
        {
            return;
        }

        var linked = dataset.Entries("liens").Select(
            link => (link.Value as YamlScalar)?.Text).OfType<string>().ToList();
        if (!linked.Contains(name, StringComparer.Ordinal))
        {
            report.Add(
                ReferenceFindings.Unknown("un tableau lié à celui-ci", "a table linked to this one", name, linked),
                reference.Start);
            return;
        }

        var columns = ColumnsOf(name, 0).ToList();
        if (columns.Count > 0 && !columns.Contains(other, StringComparer.Ordinal))
        {
            report.Add(ReferenceFindings.UnknownColumn(other, name, columns), reference.Start);
        }
    }

    /// <summary>Columns of a table and of those that complete it.</summary>
    private IEnumerable<string> ColumnsOf(string name, int steps)
    {
        if (root.Map("donnees")?.Map(name) is not { } dataset || steps > root.Entries("donnees").Count)
        {
            return [];
        }

        var own = dataset.Entries("colonnes").Select(entry => entry.Key);
        return dataset.Text("complete_par") is { } other ? own.Concat(ColumnsOf(other, steps + 1)).Distinct() : own;
    }
}
