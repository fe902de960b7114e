namespace LegalDocs.Versions.Tests.Ocfl;

public sealed class StorageLayoutTests
{
    /// <summary>The examples of the extension 0003-hash-and-id-n-tuple-storage-layout, "Example 1" (its defaults); the
    /// last,
    /// whose name is cut, comes from the Python code of the extension.</summary>
    [Theory]
    [InlineData("object-01", "3c0/ff4/240/object-01")]
    [InlineData("..hor/rib:le-$id", "487/326/d8c/%2e%2ehor%2frib%3ale-%24id")]
    [InlineData(
        "..Hor/rib:lè-$id abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
            + "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "f06/1fc/468/%2e%2eHor%2frib%3al%c3%a8-%24id%20abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmn-"
            + "f061fc4686b025c1ece89851c92501595742c3e77ae054d9d907de34d5f32219")]
    public void Ids_lie_where_the_registered_extension_says(string id, string expected) =>
        Assert.Equal(expected, StorageLayout.ObjectRoot(ActeObjectId.Parse(id)));

    [Fact]
    public void The_id_is_read_back_from_the_folder_unless_it_was_cut()
    {
        var id = ActeObjectId.ForActe("242100410", "DM2018_0042");
        var cut = ActeObjectId.Parse(new string('x', 101));

        Assert.Equal(id, StorageLayout.FindId(StorageLayout.ObjectRoot(id)));
        Assert.Null(StorageLayout.FindId(StorageLayout.ObjectRoot(cut)));
        Assert.Null(StorageLayout.FindId("aaa/bbb/ccc/object-01"));
    }
}
