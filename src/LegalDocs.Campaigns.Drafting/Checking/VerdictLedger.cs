using LegalDocs.Acts;
using LegalDocs.Campaigns.Pipeline;

namespace LegalDocs.Campaigns.Checking;

/// <summary>Gathers verdicts: what is said of many acts is said once, with all of them.</summary>
internal sealed class VerdictLedger(IReadOnlyList<DerogationDefinition> derogations)
{
    /// <summary>Subjects kept for one finding; the others are counted, so that a large campaign stays small.</summary>
    private const int MaxSubjects = 50;

    private readonly OrderedDictionary<(RegleDroit, string French, string? Derogation), Group> _broken = [];
    private readonly OrderedDictionary<(RegleDroit, string Missing), MissingGroup> _unchecked = [];
    private int _respected;
    private int _notApplicable;

    public void Add(LawSubject subject)
    {
        foreach (var verdict in subject.Verdicts)
        {
            switch (verdict)
            {
                case RegleVerdict.Enfreinte broken:
                    Add(broken, subject);
                    break;
                case RegleVerdict.NonVerifiable open:
                    Add(open);
                    break;
                case RegleVerdict.Respectee:
                    _respected++;
                    break;
                default:
                    _notApplicable++;
                    break;
            }
        }
    }

    public LawReport Close(int unjudged) => new()
    {
        UnjudgedCount = unjudged,
        Broken =
        [
            .. _broken.Values.Select(group => group.Found with
            {
                Sujets = group.Subjects.First,
                SujetCount = group.Subjects.Count,
            })
                .OrderBy(found => found.Regle.Gravite).ThenBy(found => !found.Stands),
        ],
        Unchecked =
        [
            .. _unchecked.Values.Select(group => new UncheckedRule
            {
                Regle = group.Regle,
                Manques = group.Missing,
                Sujets = group.Subjects.First,
                SujetCount = group.Subjects.Count,
            }).OrderBy(open => open.Regle.Code, StringComparer.Ordinal),
        ],
        RespectedCount = _respected,
        NotApplicableCount = _notApplicable,
        Derogations = derogations,
    };

    private void Add(RegleVerdict.Enfreinte broken, LawSubject subject)
    {
        var derogation = derogations.FirstOrDefault(each => each.Covers(broken.Regle, subject.Portees));
        var key = (broken.Regle, broken.Constat.French, derogation?.Portee);
        if (!_broken.TryGetValue(key, out var group))
        {
            var place = subject.PlaceOf(broken.Constat);
            _broken.Add(key, group = new Group(new LawFinding
            {
                Regle = broken.Regle,
                Constat = broken.Constat,
                Sujets = [],
                File = place?.File ?? subject.File,
                Place = place?.Place.French,
                PlaceEnglish = place?.Place.English,
                SujetCount = 0,
                Derogation = derogation,
            }));
        }

        group.Subjects.Add(broken.Sujet);
    }

    private void Add(RegleVerdict.NonVerifiable open)
    {
        var key = (open.Regle, string.Join('|', open.Manques.Select(missing => Kind(missing.Chemin)).Distinct()));
        if (!_unchecked.TryGetValue(key, out var group))
        {
            _unchecked.Add(key, group = new MissingGroup(open.Regle, open.Manques));
        }

        group.Subjects.Add(open.Sujet);
    }

    /// <summary>The path of a datum without the name of its item: the same datum is missing for every item.</summary>
    private static string Kind(string path)
    {
        var (from, to) = (path.IndexOf('['), path.IndexOf(']'));
        return from >= 0 && to > from ? path[..from] + path[(to + 1)..] : path;
    }

    private sealed record Group(LawFinding Found)
    {
        public SubjectList Subjects { get; } = new();
    }

    private sealed record MissingGroup(RegleDroit Regle, IReadOnlyList<RegleManque> Missing)
    {
        public SubjectList Subjects { get; } = new();
    }

    /// <summary>Each subject once: the verdicts on one follow each other.</summary>
    private sealed class SubjectList
    {
        private RegleSujet? _last;

        public List<RegleSujet> First { get; } = [];

        public int Count { get; private set; }

        public void Add(RegleSujet subject)
        {
            if (subject == _last)
            {
                return;
            }

            _last = subject;
            Count++;
            if (First.Count < MaxSubjects)
            {
                First.Add(subject);
            }
        }
    }
}
