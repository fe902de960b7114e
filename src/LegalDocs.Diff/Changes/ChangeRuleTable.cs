using static LegalDocs.Diff.ChangeLevel;
using static LegalDocs.Diff.ChangeSeverity;

namespace LegalDocs.Diff;

/// <summary>The one table of codes, levels and titles.</summary>
internal static class ChangeRuleTable
{
    public static readonly IReadOnlyList<ChangeRule> Rules =
    [
        Rule(ChangeKind.TextChanged, 8001, "text-changed", Text, Note, "texte modifié", "text changed"),
        Rule(
            ChangeKind.ParagraphInserted, 8002, "paragraph-inserted", Text, Note, "paragraphe ajouté",
            "paragraph inserted"),
        Rule(
            ChangeKind.ParagraphDeleted, 8003, "paragraph-deleted", Text, Note, "paragraphe supprimé",
            "paragraph deleted"),
        Rule(ChangeKind.ParagraphMoved, 8004, "paragraph-moved", Text, Note, "paragraphe déplacé", "paragraph moved"),
        Rule(ChangeKind.ParagraphSplit, 8005, "paragraph-split", Text, Note, "paragraphe scindé", "paragraph split"),
        Rule(
            ChangeKind.ParagraphMerged, 8006, "paragraph-merged", Text, Note, "paragraphes réunis",
            "paragraphs merged"),
        Rule(
            ChangeKind.TypographyChanged, 8007, "typography-changed", Text, Note, "typographie modifiée",
            "typography changed"),
        Rule(
            ChangeKind.RequiredVariableAdded, 8101, "required-variable-added", BreakingContract, Error,
                "variable obligatoire ajoutée",
            "required variable added"),
        Rule(
            ChangeKind.VariableRenamed, 8102, "variable-renamed", BreakingContract, Error,
                "variable probablement renommée",
            "variable probably renamed"),
        Rule(
            ChangeKind.VariableRetyped, 8103, "variable-retyped", BreakingContract, Error,
                "variable d’une autre nature",
            "variable of another kind"),
        Rule(
            ChangeKind.VariableNowRequired, 8104, "variable-now-required", BreakingContract, Error,
                "variable devenue obligatoire",
            "variable now required"),
        Rule(
            ChangeKind.TagsUnbalanced, 8105, "tags-unbalanced", BreakingContract, Error, "balises non appariées",
            "tags that do not match"),
        Rule(
            ChangeKind.OptionalVariableAdded, 8111, "optional-variable-added", Contract, Note,
                "variable facultative ajoutée",
            "optional variable added"),
        Rule(
            ChangeKind.VariableRemoved, 8112, "variable-removed", Contract, Warning, "variable qui n’est plus utilisée",
            "variable no longer used"),
        Rule(
            ChangeKind.VariableNowOptional, 8113, "variable-now-optional", Contract, Note,
                "variable devenue facultative",
            "variable now optional"),
        Rule(
            ChangeKind.VariableFormatChanged, 8114, "variable-format-changed", Contract, Warning,
                "mise en forme d’une variable modifiée",
            "format of a variable changed"),
        Rule(ChangeKind.TagInserted, 8115, "tag-inserted", Contract, Warning, "balise ajoutée", "tag added"),
        Rule(ChangeKind.TagDeleted, 8116, "tag-deleted", Contract, Warning, "balise supprimée", "tag deleted"),
        Rule(
            ChangeKind.TagChanged, 8117, "tag-changed", Contract, Warning, "expression modifiée",
            "expression changed"),
        Rule(
            ChangeKind.ConditionChanged, 8121, "condition-changed", ControlFlow, Warning,
                "condition ou boucle modifiée",
            "condition or loop changed"),
        Rule(ChangeKind.TagMoved, 8122, "tag-moved", ControlFlow, Warning, "balise déplacée", "tag moved"),
        Rule(
            ChangeKind.GuardChanged, 8123, "guard-changed", ControlFlow, Warning, "texte soumis à d’autres conditions",
            "text under other conditions"),
        Rule(ChangeKind.TableInserted, 8201, "table-inserted", Structure, Note, "tableau ajouté", "table inserted"),
        Rule(ChangeKind.TableDeleted, 8202, "table-deleted", Structure, Note, "tableau supprimé", "table deleted"),
        Rule(ChangeKind.TableMoved, 8203, "table-moved", Structure, Note, "tableau déplacé", "table moved"),
        Rule(
            ChangeKind.RowInserted, 8204, "row-inserted", Structure, Note, "ligne de tableau ajoutée",
            "table row inserted"),
        Rule(
            ChangeKind.RowDeleted, 8205, "row-deleted", Structure, Note, "ligne de tableau supprimée",
            "table row deleted"),
        Rule(ChangeKind.RowMoved, 8206, "row-moved", Structure, Note, "ligne de tableau déplacée", "table row moved"),
        Rule(ChangeKind.ColumnInserted, 8207, "column-inserted", Structure, Note, "colonne ajoutée", "column inserted"),
        Rule(ChangeKind.ColumnDeleted, 8208, "column-deleted", Structure, Note, "colonne supprimée", "column deleted"),
        Rule(ChangeKind.ColumnMoved, 8209, "column-moved", Structure, Note, "colonne déplacée", "column moved"),
        Rule(ChangeKind.CellInserted, 8210, "cell-inserted", Structure, Note, "cellule ajoutée", "cell inserted"),
        Rule(ChangeKind.CellDeleted, 8211, "cell-deleted", Structure, Note, "cellule supprimée", "cell deleted"),
        Rule(
            ChangeKind.CellSpanChanged, 8212, "cell-span-changed", Structure, Note, "fusion de cellules modifiée",
            "cell merging changed"),
        Rule(ChangeKind.NoteInserted, 8221, "note-inserted", Structure, Note, "note ajoutée", "note inserted"),
        Rule(ChangeKind.NoteDeleted, 8222, "note-deleted", Structure, Note, "note supprimée", "note deleted"),
        Rule(
            ChangeKind.CommentInserted, 8223, "comment-inserted", Structure, Note, "commentaire ajouté",
            "comment inserted"),
        Rule(
            ChangeKind.CommentDeleted, 8224, "comment-deleted", Structure, Note, "commentaire supprimé",
            "comment deleted"),
        Rule(
            ChangeKind.CommentChanged, 8225, "comment-changed", Structure, Note, "commentaire modifié",
            "comment changed"),
        Rule(
            ChangeKind.ObjectInserted, 8231, "object-inserted", Structure, Note, "image ou objet ajouté",
            "picture or object inserted"),
        Rule(
            ChangeKind.ObjectDeleted, 8232, "object-deleted", Structure, Note, "image ou objet supprimé",
            "picture or object deleted"),
        Rule(
            ChangeKind.ObjectChanged, 8233, "object-changed", Structure, Note, "image ou objet modifié",
            "picture or object changed"),
        Rule(ChangeKind.FieldInserted, 8241, "field-inserted", Structure, Note, "champ ajouté", "field inserted"),
        Rule(ChangeKind.FieldDeleted, 8242, "field-deleted", Structure, Note, "champ supprimé", "field deleted"),
        Rule(ChangeKind.FieldChanged, 8243, "field-changed", Structure, Note, "champ modifié", "field changed"),
        Rule(
            ChangeKind.FieldResultChanged, 8244, "field-result-changed", Structure, Note, "résultat de champ modifié",
            "field result changed"),
        Rule(ChangeKind.LinkChanged, 8245, "link-changed", Structure, Note, "lien modifié", "link changed"),
        Rule(
            ChangeKind.BookmarkChanged, 8246, "bookmark-changed", Structure, Note, "signet modifié",
            "bookmark changed"),
        Rule(
            ChangeKind.ControlChanged, 8247, "control-changed", Structure, Note, "contrôle de contenu modifié",
            "content control changed"),
        Rule(
            ChangeKind.OpaqueChanged, 8248, "opaque-changed", Structure, Note, "contenu importé modifié",
            "imported content changed"),
        Rule(
            ChangeKind.RunFormatChanged, 8301, "run-format-changed", Formatting, Note, "mise en forme de caractères",
            "character formatting"),
        Rule(
            ChangeKind.ParagraphFormatChanged, 8302, "paragraph-format-changed", Formatting, Note,
                "mise en forme de paragraphe",
            "paragraph formatting"),
        Rule(
            ChangeKind.MarkFormatChanged, 8303, "mark-format-changed", Formatting, Note,
                "mise en forme de la marque de paragraphe",
            "paragraph mark formatting"),
        Rule(
            ChangeKind.ParagraphStyleChanged, 8304, "paragraph-style-changed", Formatting, Note,
                "autre style de paragraphe",
            "another paragraph style"),
        Rule(
            ChangeKind.ListChanged, 8305, "list-changed", Formatting, Note, "liste ou niveau modifié",
            "list or level changed"),
        Rule(
            ChangeKind.TableFormatChanged, 8306, "table-format-changed", Formatting, Note, "mise en forme de tableau",
            "table formatting"),
        Rule(
            ChangeKind.RowFormatChanged, 8307, "row-format-changed", Formatting, Note, "mise en forme de ligne",
            "row formatting"),
        Rule(
            ChangeKind.CellFormatChanged, 8308, "cell-format-changed", Formatting, Note, "mise en forme de cellule",
            "cell formatting"),
        Rule(ChangeKind.StyleAdded, 8401, "style-added", Definition, Note, "style ajouté", "style added"),
        Rule(ChangeKind.StyleRemoved, 8402, "style-removed", Definition, Note, "style supprimé", "style removed"),
        Rule(ChangeKind.StyleChanged, 8403, "style-changed", Definition, Note, "style modifié", "style changed"),
        Rule(
            ChangeKind.DefaultsChanged, 8404, "defaults-changed", Definition, Note, "mise en forme par défaut modifiée",
            "default formatting changed"),
        Rule(
            ChangeKind.NumberingChanged, 8405, "numbering-changed", Definition, Note, "définition de liste modifiée",
            "list definition changed"),
        Rule(
            ChangeKind.NumberingAdded, 8406, "numbering-added", Definition, Note, "définition de liste ajoutée",
            "list definition added"),
        Rule(
            ChangeKind.NumberingRemoved, 8407, "numbering-removed", Definition, Note, "définition de liste supprimée",
            "list definition removed"),
        Rule(ChangeKind.ThemeChanged, 8408, "theme-changed", Definition, Note, "thème modifié", "theme changed"),
        Rule(
            ChangeKind.SectionInserted, 8501, "section-inserted", Page, Note, "saut de section ajouté",
            "section break inserted"),
        Rule(
            ChangeKind.SectionDeleted, 8502, "section-deleted", Page, Note, "saut de section supprimé",
            "section break deleted"),
        Rule(
            ChangeKind.SectionChanged, 8503, "section-changed", Page, Note, "mise en page modifiée",
            "page setup changed"),
        Rule(
            ChangeKind.HeaderFooterAdded, 8504, "header-footer-added", Page, Note, "en-tête ou pied de page ajouté",
            "header or footer added"),
        Rule(
            ChangeKind.HeaderFooterRemoved, 8505, "header-footer-removed", Page, Note,
                "en-tête ou pied de page supprimé",
            "header or footer removed"),
        Rule(
            ChangeKind.PropertyChanged, 8601, "property-changed", Package, Note, "propriété du document modifiée",
            "document property changed"),
        Rule(
            ChangeKind.SettingChanged, 8602, "setting-changed", Package, Note, "réglage du document modifié",
            "document setting changed"),
        Rule(
            ChangeKind.PartAdded, 8603, "part-added", Package, Warning, "élément joint au fichier ajouté",
            "part of the file added"),
        Rule(
            ChangeKind.PartRemoved, 8604, "part-removed", Package, Warning, "élément joint au fichier supprimé",
            "part of the file removed"),
        Rule(
            ChangeKind.PartChanged, 8605, "part-changed", Package, Warning, "élément joint au fichier modifié",
            "part of the file changed"),
        Rule(
            ChangeKind.MacrosChanged, 8606, "macros-changed", Package, Error, "macros ajoutées ou modifiées",
            "macros added or changed"),
    ];

    private static ChangeRule Rule(
        ChangeKind kind, int code, string name, ChangeLevel level, ChangeSeverity severity, string french,
            string english) => new()
            {
                Kind = kind,
                Code = $"LD{code}",
                Name = name,
                Level = level,
                Severity = severity,
                Title = new Bilingual(french, english),
            };
}
