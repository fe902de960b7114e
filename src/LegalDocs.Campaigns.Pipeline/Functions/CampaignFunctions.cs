using System.Collections.Frozen;
using System.Globalization;
using LegalDocs.French;

namespace LegalDocs.Campaigns.Functions;

/// <summary>All functions of templates and of the texts of a pipeline file: the French ones, file names,
/// ranks.</summary>
public static class CampaignFunctions
{
    private const int MaxDigits = 15;

    /// <summary>Name to function: those of <see cref="FrenchFunctions"/>, and <c>fichier</c>,
    /// <c>chiffres</c>.</summary>
    public static IReadOnlyDictionary<string, Delegate> All { get; } = FrenchFunctions.All
        .Append(new("fichier", Fichier))
        .Append(new("chiffres", Chiffres))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>A name in plain letters, for file names: « Fontaine-lès-Dijon » gives
    /// <c>fontaine-les-dijon</c>.</summary>
    private static string Fichier(object? nom) => FunctionGuard.Run(() => FileNames.Slug(FunctionArguments.Text(nom)));

    /// <summary>A whole number on a fixed count of digits; a number that does not fit is an error, never cut.</summary>
    private static string Chiffres(object? nombre, object? longueur) => FunctionGuard.Run(() =>
    {
        var (number, width) = (FunctionArguments.Whole(nombre), FunctionArguments.Whole(longueur));
        if (width is < 1 or > MaxDigits || number < 0)
        {
            throw FunctionArguments.WrongType(longueur, "une longueur de 1 à 15", "a width of 1 to 15");
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Length <= width
            ? text.PadLeft((int)width, '0')
            : throw new FrenchFormatException(
                $"La numérotation est pleine : {text} ne tient pas sur {width} chiffres.",
                $"The number space is full: {text} does not fit in {width} digits.",
                "Allongez le numéro dans pipeline.yaml (« chiffres 4 »), pour les actes à venir seulement.",
                "Widen the number in pipeline.yaml ('chiffres 4'), for the acts to come only.");
    });
}
