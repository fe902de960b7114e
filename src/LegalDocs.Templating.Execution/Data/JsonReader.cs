using System.Globalization;
using System.Text.Json;

namespace LegalDocs.Templating;

/// <summary>Builds data from JSON; objects with the same members in the same order share their shape.</summary>
internal sealed class JsonReader
{
    private readonly ShapeNode _root = new();

    public object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        // A decimal holds 28 digits: what it would round is refused, since a rounded amount in an act is a wrong amount.
        var text = element.GetRawText();
        return element.TryGetDecimal(out var number) && DecimalText.IsExact(number, text)
            ? number
            : throw new ArgumentException($"The number {text} has more than 28 significant digits; give it as a text.");
    }

    private DataObject ReadObject(JsonElement element)
    {
        var node = _root;
        var count = element.GetPropertyCount();
        var values = new object?[count];
        var (index, repeated) = (0, false);
        foreach (var member in element.EnumerateObject())
        {
            node = node.Next(member.Name);
            repeated |= node.IsRepeated;
            values[index++] = Read(member.Value);
        }

        return repeated ? WithoutRepetition(node, values) : new DataObject(node.Shape(), values);
    }

    // A name given twice: the last value wins, as in other readers of JSON.
    private static DataObject WithoutRepetition(ShapeNode node, object?[] values)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (index, name) in node.Names().Index())
        {
            members[name] = values[index];
        }

        return new DataObject(new DataShape([.. members.Keys]), [.. members.Values]);
    }

    private DataList ReadList(JsonElement element)
    {
        var items = new object?[element.GetArrayLength()];
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            items[index++] = Read(item);
        }

        return new DataList(items);
    }

    private sealed class ShapeNode(ShapeNode? parent = null, string name = "")
    {
        private readonly Dictionary<string, ShapeNode> _next = new(StringComparer.Ordinal);
        private readonly ShapeNode? _parent = parent;
        private readonly string _name = name;
        private DataShape? _shape;

        public bool IsRepeated { get; } = parent is not null && parent.Names().Contains(name, StringComparer.Ordinal);

        public ShapeNode Next(string member)
        {
            if (!_next.TryGetValue(member, out var next))
            {
                _next[member] = next = new ShapeNode(this, member);
            }

            return next;
        }

        public DataShape Shape() => _shape ??= new DataShape(Names());

        public string[] Names()
        {
            var names = new List<string>();
            for (var node = this; node._parent is not null; node = node._parent)
            {
                names.Add(node._name);
            }

            names.Reverse();
            return [.. names];
        }

    }
}

/// <summary>Whether a decimal says the same number as its JSON text.</summary>
file static class DecimalText
{
    public static bool IsExact(decimal value, string json)
    {
        if (json.Length <= 28 && json.AsSpan().IndexOfAny('e', 'E') < 0)
        {
            return true;
        }

        var (mantissa, exponent) = Split(json);
        var (other, otherExponent) = Split(value.ToString(CultureInfo.InvariantCulture));
        return mantissa == other && (exponent == otherExponent || mantissa.Length == 0);
    }

    // The significant digits, and the power of ten of the last one.
    private static (string Digits, int Exponent) Split(string number)
    {
        var e = number.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (e >= 0)
        {
            _ = int.TryParse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        }

        var mantissa = (e < 0 ? number : number[..e]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        var digits = mantissa.TrimStart('0');
        var significant = digits.TrimEnd('0');
        return (significant, exponent + digits.Length - significant.Length);
    }
}
