using System.Text;

namespace LegalDocs.Diff;

/// <summary>Finds the fields of a paragraph: from each begin mark to its end mark (ECMA-376-1 §17.16.18).</summary>
internal static class FieldGrouping
{
    /// <summary>For each piece that begins an outermost field ending in this paragraph: the index of its last
    /// piece.</summary>
    public static Dictionary<int, int> Complete(IReadOnlyList<InlinePiece> pieces)
    {
        var complete = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (EdgeType(pieces[i]))
            {
                case "begin":
                    open.Push(i);
                    break;
                case "end" when open.TryPop(out var begin):
                    foreach (var inner in complete.Keys.Where(key => key > begin).ToList())
                    {
                        _ = complete.Remove(inner);
                    }

                    complete[begin] = i;
                    break;
                default:
                    break;
            }
        }

        return complete;
    }

    /// <summary><c>begin</c>, <c>separate</c> or <c>end</c>; null for another piece.</summary>
    public static string? EdgeType(InlinePiece piece) => piece.Element.Name == Ooxml.W + "fldChar"
        ? (string?)piece.Element.Attribute(Ooxml.W + "fldCharType")
        : null;

    /// <summary>Instruction and cached result of the field made of these pieces.</summary>
    public static FieldInfo Describe(IReadOnlyList<InlinePiece> pieces)
    {
        var instruction = new StringBuilder();
        var result = new StringBuilder();
        var pastSeparator = new Stack<bool>();
        foreach (var piece in pieces)
        {
            switch (EdgeType(piece))
            {
                case "begin":
                    pastSeparator.Push(false);
                    continue;
                case "separate" when pastSeparator.TryPop(out _):
                    pastSeparator.Push(true);
                    continue;
                case "end":
                    _ = pastSeparator.TryPop(out _);
                    continue;
                default:
                    break;
            }

            // The result of a field inside the instruction of another is part of that instruction.
            var target = pastSeparator.All(past => past) ? result : instruction;
            _ =
                target.Append(
                    piece.Element.Name == Ooxml.W + "instrText" || piece.Element.Name == Ooxml.W + "t"
                        ? piece.Element.Value : "");
        }

        return new FieldInfo(Spaced(instruction.ToString()), result.ToString());
    }

    /// <summary>Single spaces, none at the ends.</summary>
    public static string Spaced(string instruction) =>
        string.Join(' ', instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
