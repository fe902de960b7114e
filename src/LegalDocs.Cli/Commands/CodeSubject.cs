using System.Globalization;

namespace LegalDocs.Cli.Commands;

/// <summary>What the codes of a range are about: <c>src/decisions/0002-diagnostic-codes.md</c>.</summary>
/// <param name="First">First code of the range.</param>
/// <param name="Last">Last code of the range.</param>
/// <param name="French">The subject, in French.</param>
/// <param name="English">The subject, in English.</param>
/// <param name="Command">The command that says more, or looks again.</param>
internal sealed record CodeSubject(int First, int Last, string French, string English, string Command)
{
    private static readonly CodeSubject[] All =
    [
        new(2000, 2499, "les fichiers de données et leurs cellules", "data files and their cells",
            "legaldocs check CAMPAGNE"),
        new(2500, 2999, "le fichier de campagne (pipeline.yaml)", "the pipeline file", "legaldocs check CAMPAGNE"),
        new(3000, 3499, "le plan : numéros, noms de fichiers, objets", "the plan: numbers, file names, subjects",
            "legaldocs run CAMPAGNE --dry-run"),
        new(3500, 3999, "une règle de droit", "a rule of law", "legaldocs check CAMPAGNE"),
        new(4600, 4629, "les courriers de la préfecture et nos réponses", "letters of the préfecture and our answers",
            "legaldocs letters list"),
        new(4630, 4639, "la preuve des courriers et des réponses", "the proof of letters and answers", "legaldocs acts verify ACTE"),
        new(4700, 4749, "les actes qui attendent et les plateformes en panne : alertes du service",
            "acts that wait and platforms that are down: alerts of the service", "legaldocs transmit status"),
        new(4000, 4999, "la transmission au contrôle de légalité", "the transmission to legality control",
            "legaldocs acts show ACTE"),
        new(5000, 5399, "la conversion en PDF et le tampon", "PDF: conversion and stamp", "legaldocs run CAMPAGNE"),
        new(5400, 5499, "un acte signé : signature, certificat, retour du fichier",
            "a signed act: signature, certificate, return of the file", "legaldocs acts sign ACTE FICHIER"),
        new(5500, 5999, "le PDF", "PDF", "legaldocs run CAMPAGNE"),
        new(6000, 6499, "le dépôt des versions", "the version store", "legaldocs store verify DEPOT"),
        new(6500, 6599, "le registre", "the register", "legaldocs register rebuild"),
        new(6600, 6699, "les copies, preuves, versements et conservations", "copies, proofs, packages, retention",
            "legaldocs records report"),
        new(6700, 6999, "le dépôt des versions et le registre", "the version store and the register",
            "legaldocs store verify DEPOT"),
        new(7000, 7999, "les fichiers produits, la ligne de commande, la machine", "outputs, command line, environment",
            "legaldocs --help"),
        new(8000, 8999, "la comparaison de deux modèles", "the comparison of two templates",
            "legaldocs template diff AVANT.docx APRES.docx"),
    ];

    /// <summary>The subject of a code, the narrowest; null when it is in no range.</summary>
    public static CodeSubject? Of(string code) =>
        code.Length == 6 && code.StartsWith("LD", StringComparison.Ordinal) && int.TryParse(
            code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? All.FirstOrDefault(subject => subject.First <= number && number <= subject.Last)
            : null;
}
