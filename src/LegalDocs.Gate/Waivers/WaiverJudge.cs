using LegalDocs.Campaigns.Findings;

namespace LegalDocs.Gate;

/// <summary>Applies the waivers that stand beside templates to what was found in them.</summary>
public static class WaiverJudge
{
    /// <summary>Judges findings.</summary>
    /// <param name="files">Absolute paths of the templates checked, with their findings in reading order.</param>
    /// <param name="day">The day on which waivers must still hold.</param>
    /// <returns>The same files, then each <c>derogations.yaml</c> in which something is wrong: a fault of its form, a waiver that
    /// serves no more, has expired, may not be, or names no template.</returns>
    public static IReadOnlyList<GateFile> Judge(IReadOnlyList<(string Path, IReadOnlyList<Finding> Findings)> files, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lists = files.Select(file => GateFiles.Find(file.Path, GateFiles.Waivers)).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new WaiverList(path, day)).ToList();
        List<GateFile> judged = [.. files.Select(file => Judged(file.Path, file.Findings, lists))];
        var names = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        judged.AddRange(lists.Select(list => list.Faults(names)).Where(file => file.Findings.Count > 0));
        return judged;
    }

    private static GateFile Judged(string path, IReadOnlyList<Finding> findings, List<WaiverList> lists)
    {
        var list = lists.Find(each => each.Path == GateFiles.Find(path, GateFiles.Waivers));
        return new GateFile(
            path,
            [.. findings.Zip(Passages.Of(findings)).Select(pair =>
                new GateFinding(pair.First, pair.Second, list?.Cover(path, pair.First, pair.Second)))]);
    }

    /// <summary>The waivers of one file, and which of them served.</summary>
    private sealed class WaiverList
    {
        private readonly DateOnly _day;
        private readonly List<Finding> _faults = [];
        private readonly IReadOnlyList<TemplateWaiver> _waivers;
        private readonly HashSet<TemplateWaiver> _met = [];

        public WaiverList(string path, DateOnly day)
        {
            (Path, _day) = (path, day);
            _waivers = WaiverFile.Load(path, _faults);
        }

        public string Path { get; }

        public TemplateWaiver? Cover(string template, Finding finding, string passage)
        {
            var waiver = _waivers.FirstOrDefault(each =>
                each.Rule == finding.Code && each.Passage == passage && each.Template == template);
            if (waiver is null || !_met.Add(waiver))
            {
                return null;
            }

            if (!IsWaivable(finding))
            {
                _faults.Add(WaiverFindings.NotWaivable(waiver, Path));
                return null;
            }

            if (_day > waiver.LastDay)
            {
                _faults.Add(WaiverFindings.Expired(waiver, Path));
                return null;
            }

            return waiver;
        }

        /// <summary>What is wrong with the waivers of the templates that were checked.</summary>
        public GateFile Faults(HashSet<string> checkedTemplates)
        {
            var missing = _waivers.Where(waiver => !File.Exists(waiver.Template)).ToList();
            List<Finding> all =
            [
                .. _faults,
                .. missing.Select(waiver => WaiverFindings.NoTemplate(waiver, Path)),
                .. _waivers.Except(missing).Where(waiver => checkedTemplates.Contains(waiver.Template) && !_met.Contains(waiver))
                    .Select(waiver => WaiverFindings.Unused(waiver, Path)),
            ];
            return new GateFile(Path, [.. all.Zip(Passages.Of(all)).Select(pair => new GateFinding(pair.First, pair.Second, null))]);
        }

        // An act can be made with a breach of style or a warning, never with an error of the engine.
        private static bool IsWaivable(Finding finding) =>
            finding.Severity != FindingSeverity.Error || finding.Code.StartsWith("LD17", StringComparison.Ordinal);
    }
}
