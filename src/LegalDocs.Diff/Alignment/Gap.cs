namespace LegalDocs.Diff;

/// <summary>A stretch of both sides, between pairs already made, that still has to be aligned.</summary>
internal readonly record struct Gap(int A0, int A1, int B0, int B1)
{
    public int CountA => A1 - A0;

    public int CountB => B1 - B0;

    public long Cells => (long)CountA * CountB;

    public bool IsOneSided => CountA == 0 || CountB == 0;
}
