using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.Checks.Extensions.MerchantChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The elements of Google's product data, which once was Google Base.</summary>
internal static class MerchantGrammar
{
    private static readonly ElementRule Plain = Of(PlainText);
    private static readonly ElementRule Address = Of(FullUri);
    private static readonly ElementRule Moment = Of(IsoDateTime);
    private static readonly ElementRule Day = Of(IsoDate);
    private static readonly ElementRule Count = Of(NonNegativeInteger);
    private static readonly ElementRule Positive = Of(PositiveInteger);
    private static readonly ElementRule Number = Of(Matches(StartsWithNumber, ExtensionRules.MediaNumber, "12.5"));
    private static readonly ElementRule Measure = Of(Matches(IsMeasure, ExtensionRules.Measure, "12.5 USD", "InvalidFloatUnit"));
    private static readonly ElementRule Range = new() { Children = Table(("g:start g:end", Moment)) };

    private static readonly ValueCheck MaritalStatus = OneOf(ExtensionRules.MerchantValue, "InvalidMaritalStatus",
        "single", "divorced", "separated", "widowed", "married", "in relationship");

    private static readonly ValueCheck PaymentMethod = OneOf(ExtensionRules.MerchantValue, "InvalidPaymentMethod",
        "Cash", "Check", "Visa", "MasterCard", "AmericanExpress", "Discover", "WireTransfer");

    /// <summary>May stand in items and entries.</summary>
    public static readonly Dictionary<string, ElementRule> Item = Table(
        ("g:actor g:agent g:area g:apparel_type g:artist g:author g:brand g:color g:condition g:course g:course_number", Plain),
        ("g:course_times g:cuisine g:delivery_notes", Plain),
        ("g:education g:employer g:ethnicity g:format g:id g:immigration_status g:interested_in g:isbn g:job_function", Plain),
        ("g:job_industry g:job_type g:main_ingredient", Plain),
        ("g:make g:manufacturer g:manufacturer_id g:meal_type g:model g:model_number g:name_of_item_being_reviewed g:news_source", Plain),
        ("g:occupation g:payment_notes", Plain),
        ("g:product_type g:property_type g:publication_name g:publication_volume g:review_type g:school_district", Plain),
        ("g:sexual_orientation g:size g:subject", Plain),
        ("g:subject_area g:tax_region g:university g:upc g:vehicle_type g:vin", Plain),
        ("g:age g:bathrooms g:bedrooms", Count),
        ("g:quantity", Of(NonNegativeInteger)),
        ("g:pages", Positive),
        ("g:calories g:cholesterol g:cooking_time g:fiber g:hoa_dues g:salary g:saturated_fat g:servings g:sodium g:total_carbs", Number),
        ("g:total_fat", Number),
        ("g:delivery_radius g:megapixels g:memory g:preparation_time g:price g:processor_speed g:protein g:weight", Measure),
        ("g:course_date_range g:event_date_range g:travel_date_range", Range),
        ("g:currency", Of(Matches(IsCurrency, ExtensionRules.MerchantValue, "EUR", "InvalidCurrencyUnit"))),
        ("g:expiration_date g:publish_date", Day),
        ("g:expiration_date_time", Moment),
        ("g:from_location g:to_location", Of(Matches(IsCity, ExtensionRules.MerchantValue, "Oslo, NO", "InvalidLocation"))),
        ("g:location", Of(Matches(IsStreetAddress, ExtensionRules.MerchantValue, "1 Main Street, Springfield, Oregon, 97477, US", "InvalidFullLocation"))),
        ("g:gender", Of(OneOfAnyCase(ExtensionRules.MerchantValue, "InvalidGender", "male", "m", "female", "f", "unisex"))),
        ("g:image_link", Address with { Repeats = true, Start = AtMostTen }),
        ("g:label", Of(Matches(v => !v.Contains(','), ExtensionRules.MerchantValue, "green", "InvalidLabel")) with { Repeats = true, Start = AtMostTen }),
        ("g:listing_type g:pickup", Of(ModuleChecks.TrueFalseAnyCase)),
        ("g:marital_status", Of(MaritalStatus)),
        ("g:mileage", Of(Matches(IsMileage, ExtensionRules.MerchantValue, "12,000 km", "InvalidIntUnit"))),
        ("g:payment_accepted", Of(PaymentMethod).Many),
        ("g:price_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidPriceType", "negotiable", "starting"))),
        ("g:salary_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidSalaryType", "negotiable", "starting"))),
        ("g:rating", Of(OneOf(ExtensionRules.MerchantValue, "InvalidRatingType", "1", "2", "3", "4", "5"))),
        ("g:reviewer_type", Of(OneOf(ExtensionRules.MerchantValue, "InvalidReviewerType", "editorial", "user"))),
        ("g:service_type", Plain),
        ("g:tax_percent", Of(Percent)),
        ("g:url_of_item_being_reviewed", Address),
        ("g:year", Of(Matches(IsYear, ExtensionRules.MerchantValue, "2026", "InvalidYear"))),
        // Attributes of today, which the W3C validator does not know: https://support.google.com/merchants/answer/7052112
        ("g:additional_image_link g:adult g:ads_redirect g:age_group g:auto_pricing_min_price g:availability g:availability_date", Skipped),
        ("g:carrier_shipping g:certification g:cost_of_goods_sold", Skipped),
        ("g:custom_label_0 g:custom_label_1 g:custom_label_2 g:custom_label_3 g:custom_label_4 g:description g:disclosure_date", Skipped),
        ("g:display_ads_id g:display_ads_link g:display_ads_title", Skipped),
        ("g:energy_efficiency_class g:excluded_destination g:external_seller_id g:free_shipping_threshold", Skipped),
        ("g:google_product_category g:gtin g:identifier_exists g:included_destination", Skipped),
        ("g:installment g:is_bundle g:item_group_id g:lifestyle_image_link g:link g:link_template g:loyalty_points", Skipped),
        ("g:loyalty_program g:material g:max_energy_efficiency_class", Skipped),
        ("g:max_handling_time g:maximum_retail_price g:min_energy_efficiency_class g:min_handling_time g:minimum_order_value", Skipped),
        ("g:mobile_link g:mobile_link_template g:mpn g:multipack g:pattern", Skipped),
        ("g:pause g:pickup_method g:pickup_sla g:product_detail g:product_height g:product_highlight g:product_length", Skipped),
        ("g:product_weight g:product_width g:promotion_id", Skipped),
        ("g:return_address_label g:return_policy_label g:sale_price g:sale_price_effective_date g:sell_on_google_quantity", Skipped),
        ("g:shipping_height g:shipping_label g:shipping_length", Skipped),
        ("g:shipping_weight g:shipping_width g:ships_from_country g:shopping_ads_excluded_country g:short_title g:size_system", Skipped),
        ("g:size_type g:structured_description g:structured_title", Skipped),
        ("g:store_code g:subscription_cost g:sustainability_incentive g:tax g:tax_category g:title g:transit_time_label", Skipped),
        ("g:unit_pricing_base_measure g:unit_pricing_measure g:video_link", Skipped),
        ("g:virtual_model_link", Skipped),
        ("g:shipping", new ElementRule
        {
            Repeats = true,
            Children = Table(
                // Google accepts any text since 2011. The W3C validator has the carriers of Google Base.
                ("g:service", Plain),
                ("g:region g:postal_code g:location_id g:location_group_name", Plain),
                ("g:min_handling_time g:max_handling_time g:min_transit_time g:max_transit_time", Count),
                ("g:country", Of(CountryCheck.Check)),
                ("g:price", Measure)),
        }));
}
