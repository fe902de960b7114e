using CsCheck;
using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>What holds for the redline of any pair: accepting gives the newer document, rejecting the older one.</summary>
public sealed class RedlinePropertyTests
{
    [Fact]
    public void Accepting_gives_the_newer_document_and_rejecting_the_older_one() => GeneratedBodies.Edited.Sample(
        pair =>
        {
            var faults = Redlined.Bodies(string.Concat(pair.Before), string.Concat(pair.After)).Faults();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        },
        iter: 150);

    [Fact]
    public void The_redline_of_a_document_with_itself_has_no_revision() => GeneratedBodies.Bodies.Sample(
        body =>
        {
            var redline = Redlined.Bodies(string.Concat(body), string.Concat(body));
            return redline.Document.RevisionCount == 0 && Revisions.Count(redline.Document.Bytes) == 0;
        },
        iter: 60);
}
