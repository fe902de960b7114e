using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LegalDocs.Acts.Tests;

/// <summary>Every sentence that a rule says in a test is compared with <c>Regles/Approved</c>, which people read.</summary>
/// <remarks>
/// After a wanted change: run the tests with <c>LEGALDOCS_APPROVE</c> set to that folder, read the difference, commit it.
/// </remarks>
internal static class ApprovedVerdicts
{
    private static readonly string? Target = Environment.GetEnvironmentVariable("LEGALDOCS_APPROVE");

    private static readonly ConcurrentDictionary<string, SortedDictionary<string, string>> Files =
        new(StringComparer.Ordinal);

    internal static void Check(IEnumerable<RegleVerdict> verdicts, RegleDroit rule)
    {
        var context = TestContext.Current;
        var key = Key(context, rule);
        var said = string.Join('\n', verdicts.Where(verdict => verdict.Regle == rule).Select(Say));
        var file = Files.GetOrAdd(context.TestClass!.TestClassSimpleName, Read);
        if (Target is not null)
        {
            Approve(file, context.TestClass.TestClassSimpleName, key, said);
            return;
        }

        Assert.True(file.TryGetValue(key, out var approved), $"Nothing is approved for: {key}\n{said}");
        Assert.Equal(approved, said);
    }

    private static string Key(ITestContext context, RegleDroit rule)
    {
        var name = context.Test!.TestDisplayName;
        var method = name[(name.IndexOf(context.TestMethod!.MethodName, StringComparison.Ordinal))..];
        var key = $"{method} {rule.Id}";
        var count = context.KeyValueStorage.TryGetValue(key, out var value) ? (int)value! + 1 : 1;
        context.KeyValueStorage[key] = count;
        return count == 1 ? key : $"{key} #{count}";
    }

    private static string Say(RegleVerdict verdict)
    {
        var said = new StringBuilder()
            .Append("  ").Append(verdict.GetType().Name).Append(" · ").Append(verdict.Sujet.Date.ToString("O", CultureInfo.InvariantCulture))
            .Append(" · ").Append(verdict.Sujet.French).Append(" · ").AppendLine(verdict.Sujet.English);
        return (verdict switch
        {
            RegleVerdict.Enfreinte { Constat: var found } => Compare(
                said.Append("    ").AppendLine(found.French).Append("    ").AppendLine(found.English)
                    .Append("    → ").AppendLine(found.RemedyFrench).Append("    → ").AppendLine(found.RemedyEnglish),
                found.Comparaisons),
            RegleVerdict.Respectee { Comparaisons: var figures } => Compare(said, figures),
            RegleVerdict.NonVerifiable { Manques: var missing } => missing.Aggregate(said, (text, one) => text
                .Append("    ? ").Append(one.Chemin).Append(" : ").Append(one.French).Append(" · ").AppendLine(one.English)),
            RegleVerdict.SansObjet outside =>
                said.Append("    ").AppendLine(outside.French).Append("    ").AppendLine(outside.English),
            _ => throw new System.Diagnostics.UnreachableException(),
        }).ToString().TrimEnd();
    }

    private static StringBuilder Compare(StringBuilder text, IReadOnlyList<RegleComparaison> figures) =>
        figures.Aggregate(text, (said, figure) => said
            .Append("    ").Append(figure.Name).Append(" : ").Append(figure.Expected).Append(" / ").AppendLine(figure.Found));

    private static SortedDictionary<string, string> Read(string testClass)
    {
        var approved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var path = Path.Combine(AppContext.BaseDirectory, "Regles", "Approved", testClass + ".txt");
        if (Target is not null || !File.Exists(path))
        {
            return approved;
        }

        foreach (var block in File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = block.IndexOf('\n', StringComparison.Ordinal);
            approved.Add(block[..end], block[(end + 1)..].TrimEnd('\n'));
        }

        return approved;
    }

    private static void Approve(SortedDictionary<string, string> file, string testClass, string key, string said)
    {
        lock (file)
        {
            file[key] = said;
            File.WriteAllText(
                Path.Combine(Target!, testClass + ".txt"), string.Join("\n\n", file.Select(pair => pair.Key + "\n" + pair.Value)) + "\n");
        }
    }
}
