using BenchmarkDotNet.Attributes;
using LegalDocs.Benchmarks.Support;
using LegalDocs.Campaigns.Making;
using LegalDocs.Campaigns.Planning;
using LegalDocs.Templating;

namespace LegalDocs.Benchmarks.Rendering;

/// <summary>One document on one core: compiled letter, table of 10 000 rows, and a whole act of the shipped campaign.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private byte[] _letterDocx = [];
    private WordTemplate _letter = null!;
    private WordTemplate _table = null!;
    private TemplateData _letterData = null!;
    private TemplateData _tableData = null!;
    private ActeRenderer _renderer = null!;
    private PlannedActe _acte = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _letterDocx = Documents.Letter();
        _letter = Documents.Compile(_letterDocx);
        _table = Documents.Compile(Documents.Table());
        _letterData = Documents.Data(Documents.LetterData());
        _tableData = Documents.Data(Documents.TableData(10_000));
        var plan = ShippedCampaign.PlanAsync(CancellationToken.None).GetAwaiter().GetResult();
        _renderer = new ActeRenderer(plan);
        _acte = plan.Actes[0];
    }

    [Benchmark(Description = "letter: 30 paragraphs, 20 fields")]
    public byte[] Letter() => Documents.Render(_letter, _letterData);

    [Benchmark(Description = "table: 10 000 rows of 5 fields")]
    public byte[] Table() => Documents.Render(_table, _tableData);

    [Benchmark(Description = "compile the letter")]
    public WordTemplate CompileLetter() => Documents.Compile(_letterDocx);

    [Benchmark(Description = "délibération of the métropole, data included")]
    public RenderedActe Deliberation() => _renderer.Render(_acte, [], CancellationToken.None)!;
}
