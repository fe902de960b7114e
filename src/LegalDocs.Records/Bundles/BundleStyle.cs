namespace LegalDocs.Records;

/// <summary>Style of the page: readable in light and dark, on paper and on a telephone; contrast at least 4.5 to 1.</summary>
internal static class BundleStyle
{
    public const string Css = """
        :root { --fond: #fff; --texte: #1b1b1b; --filet: #767676; --lien: #0b4fa3; --bon: #14622f; --mauvais: #a1160f; --voile: #f2f4f7; }
        @media (prefers-color-scheme: dark) {
          :root { --fond: #16181c; --texte: #ececec; --filet: #8f949c; --lien: #9cc4ff;
            --bon: #7fd49b; --mauvais: #ff9d94; --voile: #22262d; }
        }
        body { margin: 0; background: var(--fond); color: var(--texte); font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; }
        main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.8rem; } h2 { margin-top: 2.5rem; border-top: 2px solid var(--filet); padding-top: 1rem; font-size: 1.35rem; }
        h3 { margin-bottom: .4rem; font-size: 1.1rem; }
        a { color: var(--lien); } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--lien); outline-offset: 2px; }
        .evitement { position: absolute; left: -100rem; }
        .evitement:focus { left: 1rem; top: 1rem; background: var(--fond); padding: .5rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
        dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
        .preuve { list-style: none; padding: 0; } .preuve li { padding: .35rem 0; border-bottom: 1px solid var(--voile); }
        .prouve { color: var(--bon); } .defaut { color: var(--mauvais); font-weight: 700; } .sans_objet { font-weight: 600; }
        .code { font-size: .85em; }
        .large { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding: .3rem 0; font-style: italic; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--filet); }
        thead th { background: var(--voile); } .nombre { text-align: right; white-space: nowrap; }
        code { font: .8rem/1.3 "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
        td code { display: block; min-width: 16rem; }
        pre { background: var(--voile); padding: .8rem; overflow-x: auto; }
        @media print { .evitement { display: none; } main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
        """;
}
