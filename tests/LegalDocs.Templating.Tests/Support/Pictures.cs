namespace LegalDocs.Templating.Tests.Support;

/// <summary>Real pictures for tests.</summary>
internal static class Pictures
{
    /// <summary>60 × 30 pixels, made by ImageMagick (<c>gradient:navy-white</c>).</summary>
    public const string Jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV"
        + "pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAe"
        + "ADwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAADAQAAAAAAAAAAAAAAAAAAFGEC/8QAFwEBAQEBAAAAAAAAAAAAAAAAAA"
        + "UCA//EABYRAQEBAAAAAAAAAAAAAAAAAAARE//aAAwDAQACEQMRAD8Ai0IEIVKECELeznEshAhCpQgQg2IlkIEIVKECEGxEshAhCpQgQg2IqUIE"
        + "IU6eYE8wl6txMIQIQp08wJ5g1ImEIEIU6eYE8wakTCECEKdPMCeYNSP/2Q==";

    /// <summary>One pixel.</summary>
    public const string Gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    /// <summary>A black square, white where x is above <paramref name="edge"/>.</summary>
    public static byte[] Png(int side, int edge = 2) => PngWriter.BlackAndWhite(side, (x, _) => x <= edge);

    public static string Base64(int side, int edge = 2) => Convert.ToBase64String(Png(side, edge));
}
