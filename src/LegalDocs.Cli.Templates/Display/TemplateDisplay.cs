using System.Text.Json.Nodes;
using LegalDocs.Campaigns.Findings;
using LegalDocs.Templating;
using LegalDocs.Templating.Contracts;

namespace LegalDocs.Cli.Display;

/// <summary>Places and fields of templates, for people and for programs.</summary>
internal static class TemplateDisplay
{
    public static DiagnosticLanguage Language(CliContext context) =>
        context.Language == MessageLanguage.French ? DiagnosticLanguage.French : DiagnosticLanguage.English;

    /// <summary>A place in words and in figures.</summary>
    public static void AddPlace(JsonObject value, TemplatePlace place, CliContext context)
    {
        value["emplacement"] = place.Describe(Language(context));
        Add("tableau", place.Table);
        Add("ligne", place.Row);
        Add("cellule", place.Cell);
        Add("paragraphe", place.Paragraph);

        void Add(string name, int? number)
        {
            if (number is not null)
            {
                value[name] = number;
            }
        }
    }

    /// <summary>A field with its places and the fields below it.</summary>
    public static JsonObject Field(CliContext context, TemplateField field)
    {
        var value = new JsonObject
        {
            ["nom"] = field.Name,
            ["chemin"] = field.Path,
            ["forme"] = Code(field.Shape),
            ["facultatif"] = field.IsOptional,
        };
        if (field.Values.Count > 0)
        {
            value["valeurs"] = new JsonArray([.. field.Values.Select(each => JsonValue.Create(each))]);
        }

        value["places"] = new JsonArray([.. field.Places.Select(place => Place(context, place))]);
        if (field.Members.Count > 0)
        {
            value["champs"] = new JsonArray([.. field.Members.Select(member => Field(context, member))]);
        }

        if (field.Item is not null)
        {
            value["element"] = Field(context, field.Item);
        }

        return value;
    }

    /// <summary>The shape, in the reader's words.</summary>
    public static string Word(CliContext context, FieldShape shape) => shape switch
    {
        FieldShape.Value => context.Say("valeur", "value"),
        FieldShape.Number => context.Say("nombre", "number"),
        FieldShape.Condition => context.Say("condition", "condition"),
        FieldShape.List => context.Say("liste", "list"),
        FieldShape.Structure => context.Say("objet", "object"),
        _ => context.Say("indéterminé", "any"),
    };

    private static string Code(FieldShape shape) => shape switch
    {
        FieldShape.Value => "valeur",
        FieldShape.Number => "nombre",
        FieldShape.Condition => "condition",
        FieldShape.List => "liste",
        FieldShape.Structure => "objet",
        _ => "indetermine",
    };

    private static JsonObject Place(CliContext context, FieldPlace place)
    {
        var value = new JsonObject();
        AddPlace(value, place.Place, context);
        value["expression"] = place.Expression;
        value["extrait"] = place.Excerpt;
        return value;
    }
}
