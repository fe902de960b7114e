using LegalDocs.Diff.Tests.Support;

namespace LegalDocs.Diff.Tests.Redlines;

/// <summary>The shipped templates and edits of them.</summary>
public sealed class TemplateRedlineTests
{
    public static TheoryData<string> Names => EditedTemplates.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Edits_of_a_shipped_template_are_accepted_and_rejected_without_a_trace(string name)
    {
        var template = EditedTemplates.Read(name);
        for (var seed = 1; seed <= 8; seed++)
        {
            var edited = EditedTemplates.Edited(template, seed, count: 3 * seed);

            var faults = Redlined.Of(template, edited).Faults();

            Assert.True(faults.Count == 0, $"{name}, seed {seed}\n{string.Join('\n', faults)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_and_itself_give_no_revision(string name)
    {
        var redline = Redlined.Of(EditedTemplates.Read(name), EditedTemplates.Read(name));

        Assert.Equal([], redline.Faults());
        Assert.Equal(0, redline.Document.RevisionCount);
    }

    [Fact]
    public void Two_templates_that_have_little_in_common_are_redlined_all_the_same()
    {
        var faults = Redlined.Of(
            EditedTemplates.Read("services-communs/deliberation-commune.docx"),
            EditedTemplates.Read("services-communs/deliberation-metropole.docx")).Faults();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
