namespace LegalDocs.Pdf.Tests;

public sealed class MemoryFolderTests
{
    private const string Memory = "/dev/shm";

    /// <summary>Containers often have 64 MiB there: the work directory then serves.</summary>
    private static readonly bool HasRoom = new DriveInfo(Memory).AvailableFreeSpace >= 512L << 20;

    [Fact]
    public void Work_is_done_in_memory_and_leaves_nothing_there()
    {
        using var folder = new TemporaryFolder();
        string path;
        using (var work = WorkFolder.Claim(folder.File("work"), Memory))
        {
            path = work.Path;
            File.WriteAllText(Path.Combine(path, "in.docx"), "an act");

            Assert.Equal(HasRoom, path.StartsWith($"{Memory}/legaldocs-", StringComparison.Ordinal));
            Assert.Equal("an act", File.ReadAllText(folder.File("work/run-1/in.docx")));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(path).UnixFileMode);
        }

        Assert.False(Path.Exists(path));
        Assert.False(Path.Exists(folder.File("work/run-1")));
    }

    [Fact]
    public void What_a_killed_process_left_in_memory_is_removed_by_the_next()
    {
        using var folder = new TemporaryFolder();
        using var memory = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("work"));
        Directory.CreateDirectory(memory.File("legaldocs-killed"));
        File.WriteAllText(memory.File("legaldocs-killed/in.docx"), "remains");
        File.CreateSymbolicLink(folder.File("work/run-1"), memory.File("legaldocs-killed"));

        using var work = WorkFolder.Claim(folder.File("work"), memoryDirectory: null);

        Assert.Equal(folder.File("work/run-1"), work.Path);
        Assert.Null(new DirectoryInfo(work.Path).LinkTarget);
        Assert.False(Path.Exists(memory.File("legaldocs-killed")));
    }

    [Fact]
    public void A_link_to_memory_that_a_restart_of_the_machine_emptied_is_no_obstacle()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("work"));
        File.CreateSymbolicLink(folder.File("work/run-1"), folder.File("legaldocs-gone"));

        using var work = WorkFolder.Claim(folder.File("work"), memoryDirectory: null);

        Assert.Equal(folder.File("work/run-1"), work.Path);
        Assert.True(Directory.Exists(work.Path));
    }

    [Fact]
    public void A_folder_of_another_name_behind_the_link_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("work"));
        Directory.CreateDirectory(folder.File("actes"));
        File.CreateSymbolicLink(folder.File("work/run-1"), folder.File("actes"));

        using var work = WorkFolder.Claim(folder.File("work"), memoryDirectory: null);

        Assert.True(Directory.Exists(folder.File("actes")));
        Assert.Null(new DirectoryInfo(work.Path).LinkTarget);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/proc")] // no file system in memory that holds files
    [InlineData("/absent")]
    [InlineData("")]
    public void Without_a_file_system_in_memory_the_work_directory_serves(string? memoryDirectory)
    {
        using var folder = new TemporaryFolder();

        using var work = WorkFolder.Claim(folder.File("work"), memoryDirectory);

        Assert.Equal(folder.File("work/run-1"), work.Path);
    }
}
