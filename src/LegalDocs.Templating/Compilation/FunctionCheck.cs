using System.Collections.Frozen;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LegalDocs.Templating;

/// <summary>Checks, without data, that the functions a part calls exist and take what they are given.</summary>
internal sealed class FunctionCheck(ScriptObject builtins, DiagnosticBag diagnostics)
{
    private static readonly FrozenDictionary<string, string> FrenchKeywords = new Dictionary<string, string>
    {
        ["si"] = "if",
        ["sinon"] = "else",
        ["sinonsi"] = "else if",
        ["pour"] = "for",
        ["tantque"] = "while",
        ["selon"] = "case",
        ["quand"] = "when",
        ["foreach"] = "for",
        ["elseif"] = "else if",
        ["elsif"] = "else if",
        ["elif"] = "else if",
        ["unless"] = "if !",
        ["set"] = "x = …",
        ["assign"] = "x = …",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // What drafters and other languages call the functions of a template.
    private static readonly FrozenDictionary<string, string> FrenchFunctions = new (string Meant, string Names)[]
    {
        ("string.upcase", "majuscule majuscules capitales upper uppercase upcase toupper"),
        ("string.downcase", "minuscule minuscules lower lowercase downcase tolower"),
        ("string.capitalize", "capitale initiale capitalize ucfirst title"),
        ("string.replace", "remplace remplacer replace"),
        ("string.truncate", "tronque tronquer coupe couper truncate"),
        ("string.strip", "nettoie trim strip"),
        ("math.round", "arrondi arrondie arrondis arrondir round"),
        ("math.abs", "absolu abs valeur_absolue"),
        ("array.join", "joint joindre joins join concatene"),
        ("array.sort", "tri trie trier sort ordonne"),
        ("array.first", "premier premiere première first"),
        ("array.last", "dernier derniere dernière last"),
        ("array.size", "compte compter longueur taille nombre_de count length size"),
        ("array.contains", "contient contains"),
        ("array.uniq", "unique uniques uniq distinct"),
        ("array.reverse", "inverse reverse"),
    }.SelectMany(entry => entry.Names.Split(' ').Select(name => (name, entry.Meant)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Meant, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <summary>Names that the template itself declares: loop variables, assigned variables, functions.</summary>
    public IReadOnlySet<string> Declared => _declared;

    /// <summary>Notes the names that code declares.</summary>
    public void Declare(ScriptNode node)
    {
        var name = node switch
        {
            ScriptForStatement { Variable: ScriptVariable variable } => variable.Name,
            ScriptAssignExpression { Target: ScriptVariable variable } => variable.Name,
            ScriptCaptureStatement { Target: ScriptVariable variable } => variable.Name,
            ScriptFunction { NameOrDoToken: ScriptVariable variable } => variable.Name,
            ScriptParameter { Name: { } variable } => variable.Name,
            _ => null,
        };
        if (name is not null)
        {
            _declared.Add(name);
        }

        foreach (var child in node.Children)
        {
            Declare(child);
        }
    }

    /// <summary>Checks the calls in code.</summary>
    public void Check(ScriptNode page, Func<int, Tag?> tagAt) => Visit(page, tagAt, isCall: false);

    private void Visit(ScriptNode node, Func<int, Tag?> tagAt, bool isCall)
    {
        switch (node)
        {
            case ScriptPipeCall { To: { } to }:
                CheckCall(FirstCall(to), hasPiped: true, tagAt);
                break;
            case ScriptFunctionCall when !isCall:
                CheckCall((ScriptExpression)node, hasPiped: false, tagAt);
                break;
            case ScriptImportStatement or ScriptWrapStatement or ScriptTableRowStatement:
                Report(node, SyntaxProblems.Forbidden(TagParser.Word(node.ToString()!)), tagAt);
                return;
        }

        foreach (var child in node.Children)
        {
            Visit(child, tagAt, node is ScriptPipeCall pipe && (child == pipe.To || (isCall && child == pipe.From)));
        }
    }

    // « a | f | g » is parsed as a pipe from a to (a pipe from f to g): f receives a.
    private static ScriptExpression FirstCall(ScriptExpression to) =>
        to is ScriptPipeCall { From: { } from } ? FirstCall(from) : to;

    private void CheckCall(ScriptExpression expression, bool hasPiped, Func<int, Tag?> tagAt)
    {
        var (target, arguments) = expression is ScriptFunctionCall call
            ? (call.Target, call.Arguments.ToList())
            : (expression, []);
        if (target is not (ScriptVariableGlobal or ScriptMemberExpression) || Find(target) is not { } name)
        {
            return;
        }

        if (name.Length > 0)
        {
            var problem = !hasPiped && IsNameWithSpaces(target, arguments) && Near(name).Count == 0
                ? SyntaxProblems.NameWithSpaces([target.ToString()!, .. arguments.Select(argument => argument.ToString()!)])
                : Unknown(name);
            Report(target, problem, tagAt);
        }
        else if (Builtin(target) is { } function)
        {
            CheckArguments(target.ToString()!, function, arguments, hasPiped, target, tagAt);
        }
    }

    /// <summary>Null: a member of data, unknown until there are some. Empty: known. Else the unknown name.</summary>
    private string? Find(ScriptExpression target) => target switch
    {
        ScriptVariableGlobal variable => _declared.Contains(variable.Name) ? null
            : builtins[variable.Name] is IScriptCustomFunction ? "" : variable.Name,
        ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } member }
            when builtins[group.Name] is ScriptObject functions && !_declared.Contains(group.Name) =>
                functions.ContainsKey(member.Name) ? "" : $"{group.Name}.{member.Name}",
        ScriptMemberExpression { Target: ScriptVariableGlobal root } path when !_declared.Contains(root.Name) => path.ToString(),
        _ => null,
    };

    private IScriptCustomFunction? Builtin(ScriptExpression target) => target switch
    {
        ScriptVariableGlobal variable => builtins[variable.Name],
        ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } member } =>
            (builtins[group.Name] as ScriptObject)?[member.Name],
        _ => null,
    } as IScriptCustomFunction;

    // « nom de la commune » is parsed as a call of « nom ».
    private static bool IsNameWithSpaces(ScriptExpression target, List<ScriptExpression> arguments) =>
        target is ScriptVariableGlobal variable && !FrenchKeywords.ContainsKey(variable.Name)
        && arguments.Count > 0 && arguments.All(argument => argument is ScriptVariableGlobal);

    private Problem Unknown(string name)
    {
        if (FrenchKeywords.TryGetValue(name, out var keyword))
        {
            return SyntaxProblems.FrenchKeyword(name, keyword);
        }

        if (name is "include" or "include_join" or "import" or "wrap" or "tablerow")
        {
            return SyntaxProblems.Forbidden(name);
        }

        return SyntaxProblems.UnknownFunction(name, Near(name));
    }

    private IReadOnlyList<string> Near(string name) => FrenchFunctions.GetValueOrDefault(name) is { } meant ? [meant] : Suggestions.For(
        name, builtins.Keys.Concat(TagParser.KeywordNames).Concat(TemplateFunctions.Names).Concat(_declared));

    private void CheckArguments(
        string name,
        IScriptCustomFunction function,
        List<ScriptExpression> arguments,
        bool hasPiped,
        ScriptNode node,
        Func<int, Tag?> tagAt)
    {
        List<string> known = [.. Enumerable.Range(0, function.ParameterCount).Select(i => function.GetParameterInfo(i).Name)];
        var given = arguments.Count + (hasPiped ? 1 : 0);
        foreach (var named in arguments.OfType<ScriptNamedArgument>())
        {
            if (!known.Contains(named.Name!.Name, StringComparer.Ordinal))
            {
                Report(node, SyntaxProblems.UnknownArgument(name, named.Name.Name, known), tagAt);
                return;
            }
        }

        var takesMore = function.VarParamKind != ScriptVarParamKind.None;
        if (given < function.RequiredParameterCount || (given > function.ParameterCount && !takesMore))
        {
            Report(node, SyntaxProblems.ArgumentCount(
                name, given, function.RequiredParameterCount, function.ParameterCount), tagAt);
        }
    }

    private void Report(ScriptNode node, Problem problem, Func<int, Tag?> tagAt)
    {
        if (tagAt(node.Span.Start.Offset) is { } tag)
        {
            diagnostics.Add(problem, tag.Location.Value, tag.Quote);
        }
    }
}
