namespace LegalDocs.Templating.Contracts;

/// <summary>What a preview puts where a template wants a picture or a document, in base64.</summary>
internal static class SampleFiles
{
    /// <summary>A grey picture of 40 × 30 pixels (PNG).</summary>
    public const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAKElEQVR42u3NMQEAAAwCIPuXspoxtgMKkB6JWCwWi8VisVgsFov/xgNKx36HtW7F" +
        "2QAAAABJRU5ErkJggg==";

    /// <summary>A document of one paragraph, « Document inséré (exemple) » (.docx).</summary>
    public const string Document =
        "UEsDBBQAAAAIAAAAIQDA1ifEqwAAAC8BAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbJWQuw7CMAxFf6XKitpUDAyo7QL8AT9gpU4bkYcVp1D+nrQ8" +
        "BsTCaJ97fSQ35zshF7OznlsxpkR7KVmN6ICrQOgz0SE6SHmMgyRQFxhQbut6J1XwCX0q03JDdM0RNUw2Fac5r9kE34qIlkVxeAYXVyuAyBoFKXN5" +
        "9f2XpXwZqtxcMzwa4k0OCPnTsJC/BEFro7APanK5Ut1C7CkGhczGD85WH+LA+LdYrn/qHlBLAwQUAAAACAAAACEAYXsvQ4kAAADyAAAACwAAAF9y" +
        "ZWxzLy5yZWxzjc87DgIhEAbgqxAOsLNaWBigstnWeAECwyMujwwY9fZSWKzGwnLmn3x/Rpxx1T2W3EKsjT3Smpvkofd6BGgmYNJtKhXzSFyhpPsY" +
        "yUPV5qo9wn6eD0BbgyuxNdliJafF7ji7PCv+YxfnosFTMbeEuf+o+LoYsiaPXfJ7IQv2vZ4Gy0EJ+HhRvQBQSwMEFAAAAAgAAAAhAMwYTJyMAAAA" +
        "uAAAABEAAAB3b3JkL2RvY3VtZW50LnhtbEWOPQ7CMAyFr1J1ggVXDAxR6cQBuEJITBupTiI7KOVIPUcvRhOEWL4nv+e/PisbzIvQp2ah2YvK13ZK" +
        "KSoAMROSllOI6PfsGZh02kseIQe2kYNBEedHmuHcdRcg7Xw79Fk9gn0XjQVckIbb74zzsq28rc0BF6Q447GH0lDIlXVM0KQ7QzW+++D/6/ABUEsB" +
        "AhQDFAAAAAgAAAAhAMDWJ8SrAAAALwEAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAACEAYXsvQ4kA" +
        "AADyAAAACwAAAAAAAAAAAAAAgAHcAAAAX3JlbHMvLnJlbHNQSwECFAMUAAAACAAAACEAzBhMnIwAAAC4AAAAEQAAAAAAAAAAAAAAgAGOAQAAd29y" +
        "ZC9kb2N1bWVudC54bWxQSwUGAAAAAAMAAwC5AAAASQIAAAAA";
}
