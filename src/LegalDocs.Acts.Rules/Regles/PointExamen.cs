namespace LegalDocs.Acts;

/// <summary>An item of a sitting, as the rules look at it.</summary>
/// <param name="Seance">The sitting.</param>
/// <param name="Point">The item.</param>
internal sealed record PointExamen(Seance Seance, PointSeance Point)
{
    internal DroitEnVigueur Droit { get; } = DroitEnVigueur.At(Seance.Date);

    internal FeuillePresence? Feuille { get; } = Seance.FeuilleOf(Point);

    internal bool IsFirst => ReferenceEquals(Seance.Points[0], Point);

    /// <summary>Members in office, E.</summary>
    internal int EnExercice => Seance.Assemblee.EnExerciceAu(Seance.Date);

    /// <summary>Whether a second convocation dispenses this item from the quorum.</summary>
    internal bool IsReporte => Seance.Convocation?.Seconde?.PointsReportes.Contains(Point.Id) == true;

    internal RegleSujet Sujet => new(
        Seance.Date,
        $"séance du {Judgement.Long(Seance.Date)}, point « {Point.Id} »",
        $"sitting of {Judgement.Iso(Seance.Date)}, item '{Point.Id}'");

    internal RegleManque Missing(string member, string french, string english) =>
        new($"points[{Point.Id}].{member}", french, english);

    internal Judgement NoPresences() => Judgement.Unknown(
        Missing("presences", "les présences relevées pour ce point", "the presences recorded for this item"));
}
