using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LegalDocs.Templating;

/// <summary>Members of values that are neither objects of data nor of the interpreter. No reflection.</summary>
internal abstract class DataAccessor : IObjectAccessor
{
    private static readonly PairAccessor Pairs = new();
    private static readonly NoMemberAccessor None = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(string);

    /// <summary>The accessor of a value; null when the interpreter's own one serves.</summary>
    public static IObjectAccessor? For(object target) => target switch
    {
        IScriptObject or string or System.Collections.IList => null,
        KeyValuePair<string, object?> => Pairs,
        _ => None,
    };

    public abstract int GetMemberCount(TemplateContext context, SourceSpan span, object target);

    public abstract IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        TryGetValue(context, span, target, member, out _);

    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private sealed class PairAccessor : DataAccessor
    {
        public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 2;

        public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
            ["key", "value"];

        public override bool TryGetValue(
            TemplateContext context, SourceSpan span, object target, string member, out object? value)
        {
            var pair = (KeyValuePair<string, object?>)target;
            value = member == "key" ? pair.Key : pair.Value;
            return member is "key" or "value";
        }
    }

    private sealed class NoMemberAccessor : DataAccessor
    {
        public override int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

        public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

        public override bool TryGetValue(
            TemplateContext context, SourceSpan span, object target, string member, out object? value)
        {
            value = null;
            return false;
        }
    }
}
