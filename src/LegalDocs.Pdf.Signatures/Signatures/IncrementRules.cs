namespace LegalDocs.Pdf;

/// <summary>What may be added to a PDF by signing it: everything is forbidden that no rule allows.</summary>
/// <remarks>Objects keep their numbers in an increment, so each object known before is compared with itself.</remarks>
internal sealed class IncrementRules
{
    private const double MaxWidgetShare = 0.25;
    private const int MaxRefusals = 20;

    private static readonly string[] CatalogueKeys = ["AcroForm", "DSS", "Extensions", "Perms", "Metadata"];
    private static readonly string[] ProofKeys = ["DSS", "Extensions"];
    private static readonly string[] FormKeys = ["Fields", "SigFlags", "DR", "DA"];
    private static readonly string[] FieldKeys = ["V", "AP", "F", "Ff", "Lock", "M", "DA", "MK"];

    private readonly PdfFile _before;
    private readonly PdfFile _after;
    private readonly List<SignatureFinding> _findings;
    private readonly IncrementPurpose _purpose;
    private readonly HashSet<int> _annotations;
    private readonly double _smallestPage;
    private int _refusals;

    private IncrementRules(PdfFile before, PdfFile after, IncrementPurpose purpose, List<SignatureFinding> findings)
    {
        _purpose = purpose;
        _before = before;
        _after = after;
        _findings = findings;
        var pages = PdfPageTree.Read(before);
        _annotations = [.. pages.Select(page => Number(page.Dictionary["Annots"]))];
        _smallestPage = pages.Select(page => Area(before.Array(page.MediaBox(before)))).DefaultIfEmpty().Min();
    }

    /// <summary>Adds a refusal for each change that a signature does not need.</summary>
    /// <param name="before">The file as it was.</param>
    /// <param name="after">The same file with increments.</param>
    /// <param name="purpose">What the increments are for.</param>
    /// <param name="findings">Where refusals go.</param>
    public static void Check(PdfFile before, PdfFile after, IncrementPurpose purpose, List<SignatureFinding> findings)
    {
        var rules = new IncrementRules(before, after, purpose, findings);
        if (!PdfComparer.IsSame(before.Trailer["Root"], after.Trailer["Root"]))
        {
            rules.Refuse("un autre catalogue", "another catalogue");
            return;
        }

        var added = after.Revisions.Take(after.Revisions.Count - before.Revisions.Count);
        var announced = PdfReferences.Of(before);
        foreach (var number in added.SelectMany(revision => revision.Entries.Keys).Distinct().Order())
        {
            rules.CheckObject(number, announced);
        }
    }

    private void CheckObject(int number, HashSet<int> announced)
    {
        if (_before.Find(number) is not { } entry)
        {
            // A new object is reached only through one of the changes judged here, unless something already pointed to it.
            if (announced.Contains(number) && _after.Find(number) is not null)
            {
                Refuse($"l’objet {number}, annoncé d’avance, apparaît", $"object {number}, announced before, appears");
            }

            return;
        }

        var reference = new PdfReference(number, entry.Generation);
        var old = _before.Resolve(reference);
        var current = _after.Find(number) is null ? null : _after.Resolve(reference);
        if (!PdfComparer.IsSame(old, current))
        {
            CheckChange(number, old, current);
        }
    }

    private void CheckChange(int number, PdfValue? old, PdfValue? current)
    {
        switch (old, current)
        {
            case (_, null):
                Refuse($"l’objet {number} est supprimé", $"object {number} is deleted");
                break;
            case (PdfDictionary a, PdfDictionary b) when number == Number(_before.Trailer["Root"]):
                CheckCatalogue(a, b);
                break;
            case (PdfDictionary a, PdfDictionary b) when number == Number(_before.Catalog["DSS"]):
                CheckKeys(a, b, ["VRI", "Certs", "CRLs", "OCSPs"], "les preuves de validité", "the validation data");
                break;
            case var _ when _purpose == IncrementPurpose.Signing:
                CheckSigning(number, old!, current);
                break;
            default:
                Refuse($"l’objet {number} est modifié", $"object {number} is changed");
                break;
        }
    }

    private void CheckSigning(int number, PdfValue old, PdfValue current)
    {
        switch (old, current)
        {
            case (PdfDictionary, PdfDictionary) when number == Number(_before.Trailer["Info"]):
                break;
            case (PdfStream, PdfStream) when number == Number(_before.Catalog["Metadata"]):
                break;
            case (PdfDictionary a, PdfDictionary b) when number == Number(_before.Catalog["AcroForm"]):
                CheckForm(a, b);
                break;
            case (PdfDictionary a, PdfDictionary b) when a.Name("Type") == "Page":
                CheckPage(number, a, b);
                break;
            case (PdfDictionary a, PdfDictionary b) when IsEmptySignature(a):
                CheckKeys(a, b, FieldKeys, $"le champ {number}", $"field {number}");
                CheckFilledField(b);
                break;
            case (PdfArray a, PdfArray b) when _annotations.Contains(number):
                CheckAnnotations(a.Items, b.Items);
                break;
            case (PdfArray a, PdfArray b) when number == Number(_before.Dictionary(_before.Catalog["AcroForm"])?["Fields"]):
                CheckFields(a.Items, b.Items);
                break;
            default:
                Refuse($"l’objet {number} est modifié", $"object {number} is changed");
                break;
        }
    }

    private void CheckCatalogue(PdfDictionary old, PdfDictionary current)
    {
        CheckKeys(old, current, _purpose == IncrementPurpose.Signing ? CatalogueKeys : ProofKeys, "le catalogue", "the catalogue");
        if (_purpose == IncrementPurpose.Proofs)
        {
            return;
        }

        if (old["AcroForm"] is not PdfReference || current["AcroForm"] is not PdfReference)
        {
            CheckForm(
                _before.Dictionary(old["AcroForm"]) ?? PdfDictionary.Empty, _after.Dictionary(current["AcroForm"]) ?? PdfDictionary.Empty);
        }
        else if (!PdfComparer.IsSame(old["AcroForm"], current["AcroForm"]))
        {
            Refuse("un autre formulaire", "another form");
        }
    }

    private void CheckForm(PdfDictionary old, PdfDictionary current)
    {
        CheckKeys(old, current, FormKeys, "le formulaire", "the form");
        CheckFields(_before.Array(old["Fields"]), _after.Array(current["Fields"]));
    }

    private void CheckFields(IReadOnlyList<PdfValue> old, IReadOnlyList<PdfValue> current)
    {
        if (!StartsWith(current, old))
        {
            Refuse("un champ du formulaire est retiré", "a form field is removed");
            return;
        }

        foreach (var field in current.Skip(old.Count))
        {
            if (_after.Dictionary(field)?.Name("FT") != "Sig")
            {
                Refuse("un champ qui n’est pas une signature", "a field that is no signature");
            }
        }
    }

    private void CheckPage(int number, PdfDictionary old, PdfDictionary current)
    {
        CheckKeys(old, current, ["Annots"], $"la page (objet {number})", $"the page (object {number})");
        CheckAnnotations(_before.Array(old["Annots"]), _after.Array(current["Annots"]));
    }

    private void CheckAnnotations(IReadOnlyList<PdfValue> old, IReadOnlyList<PdfValue> current)
    {
        if (!StartsWith(current, old))
        {
            Refuse("une annotation est retirée", "an annotation is removed");
            return;
        }

        var added = current.Skip(old.Count).Select(_after.Dictionary).ToList();
        added.ForEach(CheckWidget);
        CheckArea(added);
    }

    /// <summary>Signatures are no blanket over the page, neither one nor many together.</summary>
    private void CheckArea(IEnumerable<PdfDictionary?> widgets)
    {
        if (widgets.Sum(widget => Area(_after.Array(widget?["Rect"]))) > MaxWidgetShare * _smallestPage)
        {
            Refuse("des signatures qui couvrent plus d’un quart de la page", "signatures that cover more than a quarter of the page");
        }
    }

    /// <summary>The visible form of a signature: a widget of a signature field, without any action.</summary>
    private void CheckWidget(PdfDictionary? annotation)
    {
        var type = annotation?.Name("FT") ?? _after.Dictionary(annotation?["Parent"])?.Name("FT");
        if (annotation?.Name("Subtype") != "Widget" || type != "Sig")
        {
            Refuse("une annotation qui n’est pas une signature", "an annotation that is no signature");
        }
        else if (annotation["A"] is not null || annotation["AA"] is not null)
        {
            Refuse("une signature qui déclenche une action", "a signature that triggers an action");
        }
    }

    /// <summary>A field prepared for a signature; its widget may be the field itself or a kid of it.</summary>
    private bool IsEmptySignature(PdfDictionary field)
    {
        var parent = _before.Dictionary(field["Parent"]);
        return (field.Name("FT") ?? parent?.Name("FT")) == "Sig" && field["V"] is null && parent?["V"] is null;
    }

    private void CheckFilledField(PdfDictionary field)
    {
        if (field["Kids"] is null)
        {
            CheckWidget(field);
            CheckArea([field]);
        }
    }

    private void CheckKeys(PdfDictionary old, PdfDictionary current, string[] allowed, string what, string whatEnglish)
    {
        foreach (var key in old.Entries.Keys.Union(current.Entries.Keys).Except(allowed).Order(StringComparer.Ordinal))
        {
            if (!PdfComparer.IsSame(old[key], current[key]))
            {
                Refuse($"{what} a changé (/{key})", $"{whatEnglish} has changed (/{key})");
            }
        }
    }

    private double Area(IReadOnlyList<PdfValue> box)
    {
        var numbers = box.Select(_after.Resolve).OfType<PdfNumber>().Select(number => number.Real).ToList();
        return numbers is [var left, var bottom, var right, var top]
            ? Math.Abs((right - left) * (top - bottom))
            : double.PositiveInfinity; // Where it would be drawn is the viewer's guess.
    }

    private static bool StartsWith(IReadOnlyList<PdfValue> longer, IReadOnlyList<PdfValue> start) =>
        longer.Count >= start.Count && start.Zip(longer).All(pair => PdfComparer.IsSame(pair.First, pair.Second));

    private static int Number(PdfValue? value) => value is PdfReference reference ? reference.Number : -1;

    private void Refuse(string what, string whatEnglish)
    {
        if (++_refusals <= MaxRefusals)
        {
            _findings.Add(SignatureFindings.ForbiddenChange(what, whatEnglish));
        }
    }
}

/// <summary>What bytes added to a file are for.</summary>
internal enum IncrementPurpose
{
    /// <summary>A signature or a document timestamp, with its proofs.</summary>
    Signing,

    /// <summary>Proofs of validity alone: nothing that a reader sees.</summary>
    Proofs,
}
