using System.Globalization;
using LegalDocs.Register;
using LegalDocs.Sandbox;

namespace LegalDocs.Campaigns.Tests.Transmitting;

/// <summary>What the proof came to.</summary>
internal sealed record FireReport
{
    public required FireOptions Options { get; init; }

    public required FireToll Toll { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Requests struck, by fault.</summary>
    public required IReadOnlyDictionary<SandboxFault, int> Struck { get; init; }

    /// <summary>Requests that met a window of maintenance.</summary>
    public required int Maintained { get; init; }

    /// <summary>Transactions of acts in the platform's own database.</summary>
    public required int Transactions { get; init; }

    /// <summary>Attempts of all acts, by their end.</summary>
    public required IReadOnlyDictionary<AttemptState, int> Attempts { get; init; }

    /// <summary>Receipts stored, each that of its act.</summary>
    public required int Receipts { get; init; }

    /// <summary>Everything that is not as it must be, in words; empty: the proof holds.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    public override string ToString()
    {
        var register = Options.PostgreSql is null ? "SQLite" : "PostgreSQL";
        var faults = string.Join(", ", Struck.OrderBy(each => each.Key).Select(each => $"{each.Key} {each.Value}"));
        var attempts = string.Join(", ", Attempts.OrderBy(each => each.Key).Select(each => $"{each.Key} {each.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            register  {register}, {Options.Workers} workers, seed {Options.Seed}
            time      {Elapsed.TotalSeconds:0} s ({Options.Acts / Elapsed.TotalSeconds:0.0} acts/s)
            acts      {Options.Acts}
            kills     {Toll.Kills} at work, {Toll.Pauses} pauses longer than a lease
            faults    {Struck.Values.Sum()} requests: {faults}; maintenance {Maintained}
            attempts  {attempts}
            platform  {Transactions} transactions
            receipts  {Receipts} stored
            verdict   {(Wrong.Count == 0 ? "every act received exactly once, every receipt stored, nothing stuck, store valid" : $"{Wrong.Count} WRONG")}
            {string.Join('\n', Wrong.Take(20))}
            """).TrimEnd();
    }
}
