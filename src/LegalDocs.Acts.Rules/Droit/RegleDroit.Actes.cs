namespace LegalDocs.Acts;

/// <content>SIG, NUM: the act itself.</content>
public sealed partial record RegleDroit
{
    /// <summary>Who signs.</summary>
    public static readonly RegleDroit Signatures = new(
        "SIG-1", "LD3551", GraviteRegle.Avertissement,
        "CGCT art. L. 2121-23 ; Rép. min. n° 02858, JO Sénat du 2 février 2023")
    {
        French = "La délibération est signée par l’exécutif et le ou les secrétaires (avant le 1er juillet 2022 : par "
            + "tous "
            + "les membres présents).",
        English = "The délibération is signed by the executive and the secretaries (before 2022-07-01: by all members "
            + "present).",
        RemedyFrench = "Faites signer le registre, ou mentionnez la cause qui a empêché de signer.",
        RemedyEnglish = "Have the register signed, or record what kept them from signing.",
    };

    /// <summary>Legible author.</summary>
    public static readonly RegleDroit AuteurLisible =
        new("SIG-2", "LD3552", GraviteRegle.Erreur, "CRPA art. L. 212-1 ; CGCT art. R. 2131-1")
        {
            French = "L’acte porte, lisiblement, le prénom, le nom et la qualité de son auteur.",
            English = "The act gives legibly its author’s first name, surname and capacity.",
            RemedyFrench = "Complétez le prénom, le nom et la qualité du signataire.",
            RemedyEnglish = "Fill in the first name, surname and capacity of the signatory.",
        };

    /// <summary>Numbering within the sitting.</summary>
    public static readonly RegleDroit NumeroOrdre =
        new("NUM-1", "LD3553", GraviteRegle.Avertissement, "CGCT art. R. 2121-9")
        {
            French = "Les délibérations d’une séance portent des numéros d’ordre qui se suivent.",
            English = "The délibérations of a sitting bear order numbers that follow each other.",
            RemedyFrench = "Numérotez les délibérations de la séance à partir de 1, sans trou ni doublon.",
            RemedyEnglish = "Number the délibérations of the sitting from 1, without gap or repetition.",
        };

    private static RegleDroit[] Actes() => [Signatures, AuteurLisible, NumeroOrdre];
}
