using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Campaigns.Functions;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Cli.Display;
using LegalDocs.Templating;

namespace LegalDocs.Cli.Commands;

/// <summary>
/// One document for each element, on all cores: names first, so that a collision stops before anything is written; then
/// the documents, each whole or not at all; then the failures, the same one said once.
/// </summary>
internal sealed class TemplateBulk(CliContext context, WordTemplate template, TextTemplate name, string folder, bool json)
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<Finding>> _failures = [];
    private readonly ConcurrentDictionary<int, IReadOnlyList<Finding>> _warnings = [];
    private readonly Lock _gate = new();

    /// <summary>Makes the documents.</summary>
    /// <returns>The exit code: done, or partial when some could not be made, or checks failed when none could.</returns>
    public async Task<int> RunAsync(IReadOnlyList<JsonObject> elements, CancellationToken cancellationToken)
    {
        var started = context.TimeProvider.GetTimestamp();
        var names = Names(elements, cancellationToken);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, elements.Count, options, async (index, token) =>
        {
            if (names[index] is { } file)
            {
                await MakeAsync(index, elements[index], Path.Combine(folder, file), token);
            }
        });
        Show(elements.Count, context.TimeProvider.GetElapsedTime(started));
        return _failures.Count switch
        {
            0 => ExitCode.Done,
            var failed when failed == elements.Count => ExitCode.ChecksFailed,
            _ => ExitCode.Partial,
        };
    }

    private string?[] Names(IReadOnlyList<JsonObject> elements, CancellationToken cancellationToken)
    {
        var names = new string?[elements.Count];
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, element) in elements.Index())
        {
            element.TryAdd("rang", index + 1);
            switch (name.Render(Data(element), cancellationToken))
            {
                case TextOutcome.Failed failed:
                    _failures[index] = [.. failed.Diagnostics.Select(TemplateFindings.From)];
                    break;
                case TextOutcome.Rendered rendered when !FileNames.IsAcceptable(rendered.Text):
                    _failures[index] = [NameFindings.NotAcceptable(rendered.Text)];
                    break;
                case TextOutcome.Rendered rendered when !taken.TryAdd(rendered.Text, index):
                    _failures[index] = [NameFindings.Taken(rendered.Text, taken[rendered.Text] + 1)];
                    break;
                case TextOutcome.Rendered rendered:
                    names[index] = rendered.Text;
                    break;
            }
        }

        return names;
    }

    private async Task MakeAsync(int index, JsonObject element, string target, CancellationToken cancellationToken)
    {
        switch (template.Render(Data(element), cancellationToken))
        {
            case RenderOutcome.Rendered rendered:
                await AtomicFile.WriteAsync(target, rendered.Docx, cancellationToken);
                if (rendered.Warnings.Count > 0)
                {
                    _warnings[index] = [.. rendered.Warnings.Select(TemplateFindings.From)];
                }

                lock (_gate)
                {
                    context.Output.WriteLine(json
                        ? new JsonObject { ["type"] = "document", ["rang"] = index + 1, ["fichier"] = target }.ToJsonString()
                        : target);
                }

                break;
            case RenderOutcome.Failed failed:
                _failures[index] = [.. failed.Diagnostics.Select(TemplateFindings.From)];
                break;
        }
    }

    private void Show(int count, TimeSpan elapsed)
    {
        FindingDisplay.Write(context, json, Grouped());
        var made = count - _failures.Count;
        var rate = (int)Math.Round(made / Math.Max(elapsed.TotalSeconds, 0.001));
        if (json)
        {
            context.WriteJson(new JsonObject
            {
                ["type"] = "resume",
                ["generes"] = made,
                ["echecs"] = _failures.Count,
                ["duree_s"] = Math.Round(elapsed.TotalSeconds, 3),
                ["documents_par_seconde"] = rate,
            });
            return;
        }

        context.Error.WriteLine(context.Say(
            $"{(_failures.IsEmpty ? "✓" : "✗")} {made} document{(made > 1 ? "s" : "")}, {_failures.Count} en échec ; {rate} par seconde",
            $"{(_failures.IsEmpty ? "✓" : "✗")} {made} document{(made == 1 ? "" : "s")}, {_failures.Count} failed; {rate} per second"));
    }

    /// <summary>The same finding of several elements once, with their ranks.</summary>
    private IEnumerable<Finding> Grouped() => _failures.Concat(_warnings).OrderBy(pair => pair.Key)
        .SelectMany(pair => pair.Value.Select(finding => (Rank: pair.Key + 1, Finding: finding)))
        .GroupBy(pair => (pair.Finding.Code, pair.Finding.File, pair.Finding.Place, pair.Finding.Excerpt))
        .Select(group =>
        {
            var ranks = group.Select(pair => pair.Rank).Distinct().ToList();
            var named = string.Join(", ", ranks.Take(5)) + (ranks.Count > 5 ? "…" : string.Empty);
            var first = group.First().Finding;
            var (french, english) = ranks.Count == 1
                ? ($"élément {named}", $"element {named}")
                : ($"dans {ranks.Count} éléments : {named}", $"in {ranks.Count} elements: {named}");
            return first with
            {
                Place = first.Place.Length == 0 ? french : $"{first.Place} ({french})",
                PlaceEnglish = first.Place.Length == 0 ? english : $"{first.PlaceEnglish ?? first.Place} ({english})",
            };
        });

    private static TemplateData Data(JsonObject element)
    {
        using var document = JsonDocument.Parse(element.ToJsonString());
        return TemplateData.FromJson(document.RootElement);
    }
}
