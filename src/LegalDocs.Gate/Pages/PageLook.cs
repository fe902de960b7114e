namespace LegalDocs.Gate;

/// <summary>Where two pictures of a page differ.</summary>
internal sealed class PageLook
{
    // A step of one of the three colours that an eye sees; less is the smoothing of letters.
    private const int Visible = 48;
    private const int CellSize = 12;
    private const int LineWidth = 2;

    private readonly PageImage _before;
    private readonly PageImage _after;
    private readonly bool[,] _cells;

    public PageLook(PageImage before, PageImage after)
    {
        (_before, _after) = (before, after);
        var (width, height) = (Math.Max(before.Width, after.Width), Math.Max(before.Height, after.Height));
        _cells = new bool[(height + CellSize - 1) / CellSize, (width + CellSize - 1) / CellSize];
        var different = 0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (Differs(x, y))
                {
                    different++;
                    _cells[y / CellSize, x / CellSize] = true;
                }
            }
        }

        Share = (double)different / ((long)width * height);
    }

    /// <summary>Share of the pixels that differ, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The two pictures with a box around each difference.</summary>
    public (PageImage Before, PageImage After) Marked()
    {
        var boxes = Boxes();
        return (Marked(_before, boxes), Marked(_after, boxes));
    }

    private bool Differs(int x, int y)
    {
        var (a, b) = (Index(_before, x, y), Index(_after, x, y));
        if (a < 0 || b < 0)
        {
            return a != b;
        }

        for (var channel = 0; channel < 3; channel++)
        {
            if (Math.Abs(_before.Rgb[a + channel] - _after.Rgb[b + channel]) > Visible)
            {
                return true;
            }
        }

        return false;
    }

    private static int Index(PageImage image, int x, int y) => x < image.Width && y < image.Height ? 3 * ((y * image.Width) + x) : -1;

    /// <summary>Cells that touch, or nearly, in one box each.</summary>
    private List<(int Left, int Top, int Right, int Bottom)> Boxes()
    {
        List<(int Left, int Top, int Right, int Bottom)> boxes = [];
        var (rows, columns) = (_cells.GetLength(0), _cells.GetLength(1));
        var seen = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (_cells[row, column] && !seen[row, column])
                {
                    boxes.Add(Grow(seen, row, column));
                }
            }
        }

        return boxes;
    }

    private (int Left, int Top, int Right, int Bottom) Grow(bool[,] seen, int row, int column)
    {
        var box = (Left: column, Top: row, Right: column, Bottom: row);
        var open = new Stack<(int Row, int Column)>([(row, column)]);
        seen[row, column] = true;
        while (open.TryPop(out var cell))
        {
            box = (
                Math.Min(box.Left, cell.Column), Math.Min(box.Top, cell.Row),
                Math.Max(box.Right, cell.Column), Math.Max(box.Bottom, cell.Row));
            foreach (var next in Around(cell.Row, cell.Column).Where(each => _cells[each.Row, each.Column] && !seen[each.Row, each.Column]))
            {
                seen[next.Row, next.Column] = true;
                open.Push(next);
            }
        }

        return (box.Left * CellSize, box.Top * CellSize, ((box.Right + 1) * CellSize) - 1, ((box.Bottom + 1) * CellSize) - 1);
    }

    // Words of one line stand two cells apart.
    private IEnumerable<(int Row, int Column)> Around(int row, int column)
    {
        for (var y = Math.Max(0, row - 1); y <= Math.Min(_cells.GetLength(0) - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 2); x <= Math.Min(_cells.GetLength(1) - 1, column + 2); x++)
            {
                yield return (y, x);
            }
        }
    }

    private static PageImage Marked(PageImage image, List<(int Left, int Top, int Right, int Bottom)> boxes)
    {
        var marked = image with { Rgb = [.. image.Rgb] };
        foreach (var (left, top, right, bottom) in boxes)
        {
            for (var line = 0; line < LineWidth; line++)
            {
                for (var x = left; x <= right; x++)
                {
                    Paint(marked, x, top + line);
                    Paint(marked, x, bottom - line);
                }

                for (var y = top; y <= bottom; y++)
                {
                    Paint(marked, left + line, y);
                    Paint(marked, right - line, y);
                }
            }
        }

        return marked;
    }

    private static void Paint(PageImage image, int x, int y)
    {
        if (Index(image, x, y) is >= 0 and var index)
        {
            (image.Rgb[index], image.Rgb[index + 1], image.Rgb[index + 2]) = (0xC0, 0x1C, 0x28);
        }
    }
}
