using System.Security;

namespace LegalDocs.Templating;

/// <summary>Writes CDATA sections as ordinary text, so that a tag may begin or end in one.</summary>
internal static class CDataSections
{
    private const string Open = "<![CDATA[";
    private const string Close = "]]>";

    /// <summary>The same XML without CDATA sections.</summary>
    public static string Expand(string xml)
    {
        var start = xml.IndexOf(Open, StringComparison.Ordinal);
        if (start < 0)
        {
            return xml;
        }

        var result = new System.Text.StringBuilder(xml.Length);
        var position = 0;
        while (start >= 0 && xml.IndexOf(Close, start, StringComparison.Ordinal) is >= 0 and var end)
        {
            // A section opened in a comment is part of the comment.
            if (xml.LastIndexOf("<!--", start, StringComparison.Ordinal) is >= 0 and var comment
                && xml.IndexOf("-->", comment, StringComparison.Ordinal) is var over && (over < 0 || over > start))
            {
                start = over < 0 ? -1 : xml.IndexOf(Open, over, StringComparison.Ordinal);
                continue;
            }

            result.Append(xml, position, start - position).Append(SecurityElement.Escape(xml[(start + Open.Length)..end]));
            position = end + Close.Length;
            start = xml.IndexOf(Open, position, StringComparison.Ordinal);
        }

        return result.Append(xml, position, xml.Length - position).ToString();
    }
}
