using System.Collections;
using System.Globalization;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>The text of a value that an expression prints. Independent of any culture.</summary>
internal static class ValueText
{
    public static string Of(object? value, RunContext run) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        // A division by zero of inexact numbers: a document never says « Infinity ».
        double number when !double.IsFinite(number) => throw Refused(RuntimeProblems.DivisionByZero(), run),
        float number when !float.IsFinite(number) => throw Refused(RuntimeProblems.DivisionByZero(), run),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        EmptyScriptObject => "",
        IScriptCustomFunction => throw Refused(ValueProblems.FunctionPrinted(), run),
        RichValue rich => throw Refused(RichProblems.NotText(rich), run),
        IList list => throw Refused(ValueProblems.ListPrinted(list.Count), run),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable and not IScriptObject => throw Refused(ValueProblems.ListPrinted(null), run),
        _ => throw Refused(ValueProblems.ObjectPrinted(value), run),
    };

    private static ProblemException Refused(Problem problem, RunContext run) => new(run.CurrentSpan, problem);
}
