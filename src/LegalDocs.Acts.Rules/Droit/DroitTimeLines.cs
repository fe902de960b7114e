namespace LegalDocs.Acts;

/// <summary>The dates at which the rules changed, as data (domain.md section 2.1).</summary>
internal static class DroitTimeLines
{
    /// <summary>First day of the code général des collectivités territoriales.</summary>
    public static readonly DateOnly Cgct = new(1996, 2, 24);

    public static readonly TimeLine<RegleQuorum> Quorum = new(
        Step(Cgct, RegleQuorum.Majorite, "CGCT art. L. 2121-17"),
        Step(new(2020, 3, 12), RegleQuorum.TiersAvecRepresentes, "ordonnance 2020-391", isVerified: false),
        Step(new(2020, 7, 11), RegleQuorum.Tiers, "ordonnance 2020-391, art. 10"),
        Step(new(2020, 8, 31), RegleQuorum.Majorite, "CGCT art. L. 2121-17", isVerified: false),
        Step(new(2020, 11, 14), RegleQuorum.Tiers, "loi 2020-1379"),
        Step(new(2021, 10, 1), RegleQuorum.Majorite, "CGCT art. L. 2121-17"),
        Step(new(2021, 11, 10), RegleQuorum.Tiers, "loi 2021-1465"),
        Step(new(2022, 8, 1), RegleQuorum.Majorite, "CGCT art. L. 2121-17"));

    /// <summary>Same intervals as the quorum: two pouvoirs whenever a third is enough.</summary>
    public static readonly TimeLine<int> PouvoirsParElu = new(
    [
        .. Quorum.Steps.Select(step => Step(
            step.From, step.Value.PouvoirsParElu, step.Source + " ; art. L. 2121-20", step.IsVerified)),
    ]);

    public static readonly TimeLine<(string Nom, string Sigle)> Comite = new(
        Step(Cgct, ("comité technique", "CT"), "CGCT art. L. 5211-4-2"),
        Step(new(2023, 1, 1), ("comité social territorial", "CST"), "loi 2019-828"));

    public static readonly TimeLine<bool> AvisCapRequis =
        Flag("CGCT art. L. 5211-4-2", new(2015, 8, 9), new(2021, 1, 1));

    public static readonly TimeLine<bool> SignatureSecretaire =
        Flag("CGCT art. L. 2121-23, ordonnance 2021-1310", new DateOnly(2022, 7, 1));

    public static readonly TimeLine<bool> AutoriteSelonMission =
        Flag("CGCT art. L. 5211-4-2, loi 2022-217", new DateOnly(2022, 2, 23));

    public static readonly TimeLine<bool> InteressesHorsQuorum =
        Flag("CGCT art. L. 1111-6 II, loi 2022-217", new DateOnly(2022, 2, 23));

    public static readonly TimeLine<bool> PresenceInteresseAdmise =
        Flag("loi 2025-1249, art. 32", new DateOnly(2025, 12, 24));

    public static readonly TimeLine<bool> ConvocationElectronique =
        Flag("CGCT art. L. 2121-10", new DateOnly(2019, 12, 29));

    public static readonly TimeLine<bool> ListeDeliberations =
        Flag("CGCT art. L. 2121-25, ordonnance 2021-1310", new DateOnly(2022, 7, 1));

    public static readonly TimeLine<bool> PubliciteElectronique =
        Flag("CGCT art. L. 2131-1, ordonnance 2021-1310", new DateOnly(2022, 7, 1));

    public static readonly TimeLine<bool> TeletransmissionObligatoire =
        Flag("CGCT art. L. 2131-1 et L. 5211-3", new DateOnly(2020, 8, 7));

    public static readonly TimeLine<bool> CinqJoursFrancsEpci = Flag("CGCT art. L. 5211-1", new DateOnly(2020, 3, 1));

    public static readonly TimeLine<bool> RapportMutualisationFacultatif =
        Flag("CGCT art. L. 5211-39-1", new DateOnly(2019, 12, 29));

    public static readonly TimeLine<bool> ReputeComplet =
        Flag("CGCT art. L. 2121-2-1, loi 2019-1461", new DateOnly(2019, 12, 29));

    public static readonly TimeLine<bool> ReputeComplet500 =
        Flag("loi 2025-444, art. 5", new DateOnly(2026, 3, 15));

    /// <summary>False until the first date, then true, false, true… at each further date.</summary>
    private static TimeLine<bool> Flag(string source, params IReadOnlyList<DateOnly> changes) => new(
    [
        Step(Cgct, false, source),
        .. changes.Index().Select(change => Step(change.Item, change.Index % 2 == 0, source)),
    ]);

    private static TimeLineStep<T> Step<T>(DateOnly from, T value, string source, bool isVerified = true) =>
        new(from, value, source, isVerified);
}
