namespace LegalDocs.Templating;

/// <summary>Texts of document properties: title, subject, keywords, and those the author made.</summary>
internal static class PropertySlots
{
    public static PartSlots Read(XmlPart part, DiagnosticBag diagnostics, PlaceMap places)
    {
        var scope = new SlotScope(part, diagnostics, places);
        for (var i = 0; i < part.Elements.Length; i++)
        {
            ref readonly var element = ref part[i];
            if (element.Next == i + 1
                && part.Text.AsSpan(element.ContentStart, element.ContentEnd - element.ContentStart).IndexOf("{{") >= 0)
            {
                AttributeSlots.ReadRange(scope, element.ContentStart, element.ContentEnd, i, ValueTarget.Property);
            }
        }

        return scope.Slots;
    }
}
