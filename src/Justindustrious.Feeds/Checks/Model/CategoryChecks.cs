using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the categories of a feed or a post: terms, labels, schemes.</summary>
internal static class CategoryChecks
{
    public static void Check(IReadOnlyList<Category> categories, in ModelSubject subject)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            var field = new FieldPath("categories", i);
            var (term, label, scheme) = (categories[i].Term, categories[i].Label, categories[i].Scheme);
            if (categories[i].IsEmpty)
            {
                subject.Report(ModelRules.EmptyCategory, field, "a category is empty and is left out; write what it is about, or take it out");
                continue;
            }

            if (BlankText.Is(term))
                subject.Report(ModelRules.CategoryTerm, field,
                    $"the category {Quoted.Of(label!)} has no term; write what identifies it, or the label as its term");
            subject.CheckText(field, term);
            subject.CheckText(field.With("label"), label);
            if (scheme is not null && !scheme.IsAbsoluteUri)
            {
                subject.Report(ModelRules.CategoryScheme, field.With("scheme"),
                    $"scheme {Quoted.Of(scheme.OriginalString)} is not an absolute IRI; write it whole, such as 'https://example.org/categories/'");
            }
        }
    }
}
