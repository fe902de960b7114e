namespace LegalDocs.Versions.Azure;

/// <summary>Checksum of a transfer to or from Azure Blob Storage.</summary>
public enum TransferChecksum
{
    /// <summary>CRC-64 on Azure, MD5 on the emulator, which does not know CRC-64.</summary>
    Auto,

    /// <summary>CRC-64 of Azure Storage.</summary>
    Crc64,

    /// <summary>MD5, for services that know nothing else.</summary>
    Md5,
}
