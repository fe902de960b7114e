using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Limits that a rendering reached. Codes LD1400 to LD1419.</summary>
internal static class LimitProblems
{
    public static Problem? From(ScriptRuntimeException error, RunContext run)
    {
        var (message, limits) = (error.OriginalMessage, run.Limits);
        return message switch
        {
            _ when error is ScriptAbortException || error.InnerException is OperationCanceledException
                => Time(limits.Duration),
            _ when error.InnerException is OutputLimitException
                || message.Contains("OutputLimit", StringComparison.Ordinal) => Output(limits.OutputBytes),
            _ when message.Contains("iteration limit", StringComparison.Ordinal)
                || message.Contains("LoopLimit", StringComparison.Ordinal) => Iterations(limits.Iterations),
            _ when message.Contains("recursive", StringComparison.Ordinal) => Recursion(limits.Recursion),
            _ when error.InnerException is System.Text.RegularExpressions.RegexMatchTimeoutException
                || message.Contains("Timeout", StringComparison.OrdinalIgnoreCase)
                || message.Contains("timed out", StringComparison.Ordinal) => Regex(limits.RegexDuration),
            _ when message.Contains("LimitToString", StringComparison.Ordinal) => Text(limits.TextLength),
            _ when message.Contains("too deeply nested", StringComparison.Ordinal) => Nested(),
            _ => null,
        };
    }

    public static Problem Output(int bytes) => new(
        "LD1400",
        $"le document dépasse la taille permise ({Figures.FrenchSize(bytes)} avant compression)",
        $"the document exceeds the size allowed ({Figures.EnglishSize(bytes)} before compression)",
        "vérifiez la boucle qui contient cette balise, ou partagez les données en plusieurs documents.",
        "check the loop that holds this tag, or divide the data into several documents.");

    public static Problem Iterations(int count) => new(
        "LD1401",
        $"la boucle dépasse le nombre de tours permis ({Figures.French(count)})",
        $"the loop exceeds the number of turns allowed ({Figures.English(count)})",
        "vérifiez que la boucle s’arrête, ou partagez les données en plusieurs documents.",
        "check that the loop ends, or divide the data into several documents.");

    public static Problem Recursion(int depth) => new(
        "LD1402",
        $"des fonctions s’appellent l’une l’autre sur plus de {depth} niveaux",
        $"functions call each other over more than {depth} levels",
        "vérifiez que la fonction cesse de s’appeler elle-même.",
        "check that the function stops calling itself.");

    public static Problem Time(TimeSpan duration) => new(
        "LD1403",
        $"la production du document dure plus de {Figures.French(duration)}",
        $"making the document takes more than {Figures.English(duration)}",
        "vérifiez que les boucles s’arrêtent.",
        "check that the loops end.");

    public static Problem Regex(TimeSpan duration) => new(
        "LD1404",
        $"une expression régulière dure plus de {Figures.French(duration)}",
        $"a regular expression takes more than {Figures.English(duration)}",
        "simplifiez l’expression régulière.",
        "simplify the regular expression.");

    public static Problem Text(int length) => new(
        "LD1405",
        $"un texte dépasse la longueur permise ({Figures.French(length)} caractères)",
        $"a text exceeds the length allowed ({Figures.English(length)} characters)",
        "vérifiez la boucle qui allonge ce texte.",
        "check the loop that lengthens this text.");

    public static Problem Nested() => new(
        "LD1407",
        "une liste ou un objet s’emboîte sans fin, ou se contient lui-même",
        "a list or an object is nested without end, or holds itself",
        "vérifiez la boucle qui construit cette liste ou cet objet.",
        "check the loop that builds this list or object.");

    public static Problem Elements(int count) => new(
        "LD1406",
        $"la valeur donnée à une fonction a plus de {Figures.French(count)} éléments",
        $"the value given to a function has more than {Figures.English(count)} elements",
        "vérifiez la boucle qui construit cette liste ou cet objet.",
        "check the loop that builds this list or object.");
}
