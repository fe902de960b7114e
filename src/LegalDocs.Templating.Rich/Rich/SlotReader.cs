using LegalDocs.Packaging;

namespace LegalDocs.Templating;

/// <summary>Goes once through a part and has each slot read by the reader of its kind.</summary>
internal static class SlotReader
{
    public static PartSlots Read(
        XmlPart part, DiagnosticBag diagnostics, PlaceMap places, IReadOnlyList<Relationship> relationships)
    {
        var scope = new SlotScope(part, diagnostics, places);
        var links = new LinkSlots(scope, relationships);
        var pictures = new PictureSlots(scope);
        var attributes = new AttributeSlots(scope);
        var fields = new FieldSlots(scope);
        var controls = new ControlSlots(scope, pictures);
        for (var i = 0; i < part.Elements.Length;)
        {
            var next = part[i].Kind switch
            {
                ElementKind.ContentControl => controls.Read(i),
                ElementKind.SimpleField => fields.ReadSimple(i),
                ElementKind.FieldCharacter => fields.ReadComplex(i),
                ElementKind.Content => pictures.Read(i),
                _ => 0,
            };
            if (next == 0)
            {
                attributes.Read(i, pictures.Handled);
                links.Read(i);
                if (places.Whole.Part == PartKind.Chart)
                {
                    attributes.ReadCache(i);
                }
            }

            i = next == 0 ? i + 1 : next;
        }

        PlaceholderMedia.NoteRemoved(part, scope.Slots);
        return scope.Slots;
    }
}
