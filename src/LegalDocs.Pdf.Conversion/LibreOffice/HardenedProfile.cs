namespace LegalDocs.Pdf;

/// <summary>A profile with which LibreOffice fetches nothing, runs nothing and asks nothing.</summary>
/// <remarks>
/// By default a linked picture makes LibreOffice send requests to any address, and embed local files. Blocking the
/// links of untrusted documents and a proxy on a closed port shut both doors, measured on a listening socket.
/// </remarks>
internal static class HardenedProfile
{
    /// <summary>Where nothing listens: the discard port of this machine.</summary>
    public const string ClosedProxy = "http://127.0.0.1:9";

    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
          <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
        </item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
          <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
        </item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
          <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
        </item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
          <prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
        </item>
        <item oor:path="/org.openoffice.Inet/Settings">
          <prop oor:name="ooInetProxyType" oor:op="fuse"><value>1</value></prop>
        </item>
        <item oor:path="/org.openoffice.Inet/Settings">
          <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
        </item>
        <item oor:path="/org.openoffice.Inet/Settings">
          <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
        </item>
        <item oor:path="/org.openoffice.Inet/Settings">
          <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
        </item>
        <item oor:path="/org.openoffice.Inet/Settings">
          <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
        </item>
        </oor:items>

        """;

    public static async Task WriteAsync(string profile, CancellationToken cancellationToken)
    {
        var user = Directory.CreateDirectory(Path.Combine(profile, "user"));
        await File.WriteAllTextAsync(Path.Combine(user.FullName, "registrymodifications.xcu"), Settings, cancellationToken)
            .ConfigureAwait(false);
    }
}
