using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalDocs.Campaigns.Data.Writing;

/// <summary>Writes the rules of a sheet: Excel shows the hint when the cell is chosen, and refuses what is not accepted.</summary>
internal static class SheetRules
{
    private const int MaxTitle = 32;    // ST_Xstring of promptTitle, as Excel takes it
    private const int MaxHint = 255;
    private const int MaxList = 255;    // of the quoted list; a longer one is not offered

    // 1 January 1950: an act is no older, and a number typed by mistake is no such day.
    private const string FirstDay = "18264";

    public static void Write(OpenXmlWriter writer, IReadOnlyList<SheetRule> rules)
    {
        if (rules.Count > 0)
        {
            writer.WriteElement(new DataValidations(rules.Select(Validation)) { Count = (uint)rules.Count });
        }
    }

    private static DataValidation Validation(SheetRule rule)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue>([new StringValue(rule.Range)]),
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = Cut(rule.Title, MaxTitle),
            Prompt = Cut(rule.Hint, MaxHint),
            ErrorTitle = Cut(rule.Title, MaxTitle),
            Error = Cut(rule.Hint, MaxHint),
        };
        Accept(validation, rule.Accepted);
        return validation;
    }

    private static void Accept(DataValidation validation, AcceptedCells accepted)
    {
        switch (accepted)
        {
            case AcceptedCells.OneOf list when Quoted(list.Texts) is { } texts:
                validation.Type = DataValidationValues.List;
                validation.Formula1 = new Formula1(texts);
                break;
            case AcceptedCells.Day:
                validation.Type = DataValidationValues.Date;
                validation.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
                validation.Formula1 = new Formula1(FirstDay);
                break;
            case AcceptedCells.Number number:
                validation.Type = number.IsWhole ? DataValidationValues.Whole : DataValidationValues.Decimal;
                Between(validation, number.Least ?? -1_000_000_000_000m, number.Greatest ?? 1_000_000_000_000m);
                break;
            case AcceptedCells.Length length:
                validation.Type = DataValidationValues.TextLength;
                Between(validation, length.Least, length.Greatest);
                break;
        }
    }

    private static void Between(DataValidation validation, decimal least, decimal greatest)
    {
        validation.Operator = DataValidationOperatorValues.Between;
        validation.Formula1 = new Formula1(least.ToString(CultureInfo.InvariantCulture));
        validation.Formula2 = new Formula2(greatest.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The list as Excel keeps it, or null when a text holds its separator or the whole is too long.</summary>
    private static string? Quoted(IReadOnlyList<string> texts)
    {
        var list = $"\"{string.Join(',', texts)}\"";
        return list.Length <= MaxList && !texts.Any(text => text.AsSpan().ContainsAny(',', '"')) ? list : null;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)]}…";
}
