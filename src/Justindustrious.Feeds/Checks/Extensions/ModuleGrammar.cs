using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Extensions.ModuleChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The elements of modules, by where they may stand.</summary>
internal static class ModuleGrammar
{
    private static readonly ElementRule Any = Of().Many;
    private static readonly ElementRule One = Of();
    private static readonly ElementRule Plain = Of(PlainText);
    private static readonly ElementRule Address = Of(FullUri);
    private static readonly ElementRule Date = Of(W3CDtf);
    private static readonly ElementRule Moment = Of(IsoDateTime);
    private static readonly ElementRule Day = Of(IsoDate);
    private static readonly ElementRule Count = Of(NonNegativeInteger);
    private static readonly ElementRule Positive = Of(PositiveInteger);
    private static readonly ElementRule Number = Of(Matches(StartsWithNumber, ExtensionRules.MediaNumber, "12.5"));
    private static readonly ElementRule Measure = Of(Matches(IsMeasure, ExtensionRules.Measure, "12.5 km"));
    private static readonly Dictionary<string, ElementRule> Both = Table([SharedGrammar.Everywhere, MediaGrammar.Elements],
        ("taxo:topics", Skipped),
        ("l:link", SharedGrammar.Resource with
        {
            Attributes = [.. SharedGrammar.Resource.Attributes, new("l:lang", Language), new("l:rel", FullUri), new("l:type"), new("l:title", PlainText)],
        }));

    private static readonly ElementRule Reply = new()
    {
        Repeats = true,
        Content = ElementContent.Elements,
        Attributes = [new("href", InReply("href", ReplyAddress)), new("ref", InReply("ref", Id)), new("source", InReply("source", ReplyAddress)), new("type", MediaType)],
        Start = StartReply,
    };

    private static readonly ElementRule Sync = new()
    {
        Repeats = true,
        Attributes = [new("deleted", TrueFalse), new("noconflicts", TrueFalse), new("id", SyncId, true), new("updates", SyncNumber, true)],
        Children = Table(("sx:history", new ElementRule
        {
            Repeats = true,
            Attributes = [new("by", BlankOr(PlainText)), new("sequence", SyncNumber, true), new("when", Rfc3339)],
            Start = StartHistory,
        })),
    };

    private static readonly ElementRule Range = new()
    {
        Children = Table(("g:start g:end", Moment)),
    };

    /// <summary>May stand in items and entries.</summary>
    public static readonly Dictionary<string, ElementRule> Item = Table([Both],
        ("media:group", MediaGrammar.Group),
        ("media:content", MediaGrammar.Content),
        ("content:items", Skipped with { Repeats = false }),
        ("content:encoded", Of(HtmlText)),
        ("slash:comments thr:total", Count),
        ("slash:section slash:department", Any),
        ("slash:hit_parade", Of(IntegerList)),
        ("thr:in-reply-to", Reply),
        ("wfw:comment wfw:commentRss", Address),
        ("wfw:commentRSS", Address with { Start = scope => scope.Report(ExtensionRules.CommentFeed, "<wfw:commentRSS> is spelled otherwise; write <wfw:commentRss>", null, ("parent", scope.Parent!.Parent!.W3CName), ("element", scope.Parent.Name)) }),
        ("trackback:ping", Address),
        ("trackback:about", Address.Many),
        ("annotate:reference", SharedGrammar.Resource with { Repeats = false }),
        ("ag:source", One),
        ("ag:sourceURL", Address),
        ("ag:timestamp", Moment),
        ("ev:startdate ev:enddate", Moment),
        ("ev:location ev:organizer foaf:maker foaf:primaryTopic", Skipped),
        ("ev:type", One),
        ("feedburner:awareness feedburner:origEnclosureLink feedburner:origLink", Address),
        ("wiki:diff wiki:history wiki:importance wiki:status wiki:version", Any),
        ("sx:sync", Sync),
        ("conversationsNetwork:introMilliseconds conversationsNetwork:ratingCount", Count),
        ("conversationsNetwork:image", Of(HttpUrl)),
        ("conversationsNetwork:ratingAverage", Number),
        ("conversationsNetwork:ratingIndividual", Positive),
        ("conversationsNetwork:ratingTimestamp", Moment),
        // Google's product data
        ("g:actor g:agent g:area g:apparel_type g:artist g:author g:brand g:color g:condition g:course g:course_number g:course_times g:cuisine g:delivery_notes", Plain),
        ("g:education g:employer g:ethnicity g:format g:id g:immigration_status g:interested_in g:isbn g:job_function g:job_industry g:job_type g:main_ingredient", Plain),
        ("g:make g:manufacturer g:manufacturer_id g:meal_type g:model g:model_number g:name_of_item_being_reviewed g:news_source g:occupation g:payment_notes", Plain),
        ("g:product_type g:property_type g:publication_name g:publication_volume g:review_type g:school_district g:sexual_orientation g:size g:subject", Plain),
        ("g:subject_area g:tax_region g:university g:upc g:vehicle_type g:vin", Plain),
        ("g:age g:bathrooms g:bedrooms", Count),
        ("g:quantity", Of(NonNegativeInteger)),
        ("g:pages", Positive),
        ("g:calories g:cholesterol g:cooking_time g:fiber g:hoa_dues g:salary g:saturated_fat g:servings g:sodium g:total_carbs g:total_fat", Number),
        ("g:delivery_radius g:megapixels g:memory g:preparation_time g:price g:processor_speed g:protein g:weight", Measure with { Values = [Matches(IsMeasure, ExtensionRules.Measure, "12.5 USD", "InvalidFloatUnit")] }),
        ("g:course_date_range g:event_date_range g:travel_date_range", Range),
        ("g:currency", Of(Matches(IsCurrency, ExtensionRules.MerchantValue, "EUR", "InvalidCurrencyUnit"))),
        ("g:expiration_date g:publish_date", Day),
        ("g:expiration_date_time", Moment),
        ("g:from_location g:to_location", Of(Matches(v => v.Split(',').Length is 2 or 3, ExtensionRules.MerchantValue, "Oslo, NO", "InvalidLocation"))),
        ("g:location", Of(Matches(v => v.Split(',') is { Length: 5 } parts && !parts.Any(string.IsNullOrWhiteSpace), ExtensionRules.MerchantValue, "1 Main Street, Springfield, Oregon, 97477, US", "InvalidFullLocation"))),
        ("g:gender", Of(OneOfAnyCase(ExtensionRules.MerchantValue, "InvalidGender", "male", "m", "female", "f", "unisex"))),
        ("g:image_link", Address with { Repeats = true, Start = AtMostTen }),
        ("g:label", Of(Matches(v => !v.Contains(','), ExtensionRules.MerchantValue, "green", "InvalidLabel")) with { Repeats = true, Start = AtMostTen }),
        ("g:listing_type g:pickup", Of(TrueFalseAnyCase) with { End = null }),
        ("g:marital_status", Of(OneOf(ExtensionRules.MerchantValue, "InvalidMaritalStatus", "single", "divorced", "separated", "widowed", "married", "in relationship"))),
        ("g:mileage", Of(Matches(v => long.TryParse(v.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), out var n) && n >= 0, ExtensionRules.MerchantValue, "12,000 km", "InvalidIntUnit"))),
        ("g:payment_accepted", Of(OneOf(ExtensionRules.MerchantValue, "InvalidPaymentMethod", "Cash", "Check", "Visa", "MasterCard", "AmericanExpress", "Discover", "WireTransfer")).Many),
        ("g:price_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidPriceType", "negotiable", "starting"))),
        ("g:salary_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidSalaryType", "negotiable", "starting"))),
        ("g:rating", Of(OneOf(ExtensionRules.MerchantValue, "InvalidRatingType", "1", "2", "3", "4", "5"))),
        ("g:reviewer_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidReviewerType", "editorial", "user"))),
        ("g:service_type", Plain),
        ("g:tax_percent", Of(Percent)),
        ("g:url_of_item_being_reviewed", Address),
        ("g:year", Of(Matches(v => v.Length == 4 && int.TryParse(v, out var y) && y is >= 1900 and <= 2100, ExtensionRules.MerchantValue, "2026", "InvalidYear"))),
        // What Google's product data have today, of which the W3C validator knows nothing: https://support.google.com/merchants/answer/7052112
        ("g:additional_image_link g:adult g:ads_redirect g:age_group g:auto_pricing_min_price g:availability g:availability_date g:carrier_shipping g:certification g:cost_of_goods_sold", Skipped),
        ("g:custom_label_0 g:custom_label_1 g:custom_label_2 g:custom_label_3 g:custom_label_4 g:description g:disclosure_date g:display_ads_id g:display_ads_link g:display_ads_title", Skipped),
        ("g:energy_efficiency_class g:excluded_destination g:external_seller_id g:free_shipping_threshold g:google_product_category g:gtin g:identifier_exists g:included_destination", Skipped),
        ("g:installment g:is_bundle g:item_group_id g:lifestyle_image_link g:link g:link_template g:loyalty_points g:loyalty_program g:material g:max_energy_efficiency_class", Skipped),
        ("g:max_handling_time g:maximum_retail_price g:min_energy_efficiency_class g:min_handling_time g:minimum_order_value g:mobile_link g:mobile_link_template g:mpn g:multipack g:pattern", Skipped),
        ("g:pause g:pickup_method g:pickup_sla g:product_detail g:product_height g:product_highlight g:product_length g:product_weight g:product_width g:promotion_id", Skipped),
        ("g:return_address_label g:return_policy_label g:sale_price g:sale_price_effective_date g:sell_on_google_quantity g:shipping_height g:shipping_label g:shipping_length", Skipped),
        ("g:shipping_weight g:shipping_width g:ships_from_country g:shopping_ads_excluded_country g:short_title g:size_system g:size_type g:structured_description g:structured_title", Skipped),
        ("g:store_code g:subscription_cost g:sustainability_incentive g:tax g:tax_category g:title g:transit_time_label g:unit_pricing_base_measure g:unit_pricing_measure g:video_link", Skipped),
        ("g:virtual_model_link", Skipped),
        ("g:shipping", new ElementRule
        {
            Repeats = true,
            Children = Table(
                // Google takes any text since 2011; the W3C validator has the carriers of Google Base.
                ("g:service", Plain),
                ("g:region g:postal_code g:location_id g:location_group_name", Plain),
                ("g:min_handling_time g:max_handling_time g:min_transit_time g:max_transit_time", Count),
                ("g:country", Of(Country)),
                ("g:price", Measure with { Values = [Matches(IsMeasure, ExtensionRules.Measure, "12.5 USD", "InvalidFloatUnit")] })),
        }));

    /// <summary>access:restriction: whether a feed may be shown to all.</summary>
    public static readonly ElementRule AccessRestriction = new()
    {
        Repeats = true,
        Content = ElementContent.Text,
        Attributes = [new("relationship", OneOf(ExtensionRules.AccessRestriction, null, "allow", "deny"), true)],
    };

    private static readonly ElementRule Flare = Plain.With(new("href", null, true), new("src", null, true)).Many;

    /// <summary>May stand in channels and feeds.</summary>
    public static readonly Dictionary<string, ElementRule> Channel = Table([Both],
        ("admin:generatorAgent admin:errorReportsTo", SharedGrammar.Resource with { Repeats = false }),
        ("blogChannel:blogRoll blogChannel:mySubscriptions blogChannel:blink blogChannel:changes", Address),
        ("sy:updatePeriod", Of(OneOf(ExtensionRules.UpdatePeriod, null, "hourly", "daily", "weekly", "monthly", "yearly"))),
        ("sy:updateFrequency", Positive),
        ("sy:updateBase", Date),
        ("foaf:maker", Skipped),
        ("cp:server", SharedGrammar.Resource),
        ("wiki:interwiki", Any),
        ("thr:in-reply-to", Reply),
        ("cf:treatAs", Of(OneOf(ExtensionRules.MerchantValue, FeedRule.NoW3CClass, "list")).Many),
        ("cf:listinfo", Skipped),
        ("feedburner:awareness feedburner:feedburnerHostname", Address),
        ("feedburner:browserFriendly", Plain),
        ("feedburner:emailServiceId", One),
        ("feedburner:feedFlare", Flare),
        ("feedburner:info", new ElementRule { Repeats = true, Attributes = [new("uri", IriReference, true)] }),
        ("opensearch:totalResults opensearch:itemsPerPage opensearch10:totalResults opensearch10:itemsPerPage", Count),
        ("opensearch:startIndex opensearch10:startIndex", Of(Integer)),
        ("opensearch:Query", new ElementRule
        {
            Repeats = true,
            Attributes =
            [
                new("role", SearchRole, true), new("title", SearchTitle), new("totalResults", NonNegativeInteger), new("searchTerms", SearchTerms), new("count", NonNegativeInteger),
                new("startIndex", Integer), new("startPage", Integer), new("language", Language), new("inputEncoding", SearchEncoding), new("outputEncoding", SearchEncoding), new("parameter"),
            ],
        }),
        ("xhtml:div", Skipped),
        ("xhtml:meta", new ElementRule
        {
            Repeats = true,
            Attributes = [new("name", OneOfAnyCase(ExtensionRules.MetaName, null, "robots"), true), new("content", MetaContent, true)],
        }),
        ("sx:sharing", new ElementRule
        {
            Repeats = true,
            Attributes = [new("expires", Rfc3339), new("since", Rfc3339), new("until", Rfc3339)],
            Start = StartSharing,
            Children = Table(("sx:related", new ElementRule
            {
                Repeats = true,
                Attributes = [new("link", FullUri, true), new("title", BlankOr(PlainText)), new("type", OneOf(ExtensionRules.MerchantValue, "InvalidSseType", "complete", "aggregated"), true)],
            })),
        }),
        ("fh:archive fh:complete", new ElementRule { Repeats = true }));
}
