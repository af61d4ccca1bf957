using System.Collections.Frozen;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>The elements and attributes of HTML, and what readers do with them.</summary>
internal static class HtmlVocabulary
{
    /// <summary>Elements that readers show. The W3C validator accepts the same.</summary>
    public static readonly FrozenSet<string> Shown = Set(
        "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup " +
        "command data datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer " +
        "form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main map mark menu meter nav noscript ol optgroup " +
        "option output p picture pre progress q rb rp rt rtc ruby s samp section select small source span strike strong sub summary sup " +
        "table tbody td textarea tfoot th thead time tr track tt u ul var video wbr");

    /// <summary>Elements that load, run or replace something. Readers must drop them.</summary>
    public static readonly FrozenSet<string> Dangerous = Set(
        "script object embed applet base meta link style frame frameset noframes isindex plaintext portal template body html head");

    /// <summary>Harmless elements that readers drop.</summary>
    public static readonly FrozenSet<string> Dropped = Set("iframe title param slot xmp listing basefont noembed");

    /// <summary>Elements that HTML has or had, and that the W3C validator does not know.</summary>
    public static readonly FrozenSet<string> Late = Set("search selectedcontent fencedframe geolocation permission");

    /// <summary>Harmless attributes of all elements, and of the elements in <see cref="Shown"/>.</summary>
    public static readonly FrozenSet<string> Attributes = Set(
        "abbr accept accept-charset accesskey action align alt autocomplete autofocus autoplay axis background balance bgcolor " +
        "bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char " +
        "charoff charset checked choff cite class clear color cols colspan compact contenteditable controls coords data datafld " +
        "datapagesize datasrc datetime decoding default delay dir disabled draggable dynsrc enctype end face for form frame galleryimg " +
        "gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap keytype kind label leftspacing lang " +
        "list loading longdesc loop loopcount loopend loopstart low lowsrc max maxlength media method min multiple name nohref noshade " +
        "nowrap open optimum pattern ping placeholder playsinline point-size poster pqg preload prompt radiogroup readonly rel " +
        "repeat-max repeat-min replace required rev reversed rightspacing rows rowspan rules scope scoped selected shape size sizes span " +
        "spellcheck src srclang srcset start step style summary suppress tabindex target template title toppadding translate type " +
        "unselectable urn usemap valign value variable volume vrml vspace width wrap xml:base xml:lang xml:space xmlns");

    /// <summary>Attributes that run a program: event handlers of HTML, of SVG, of the APIs that HTML names, and of old browsers.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/indices.html#ix-event-handlers</remarks>
    private static readonly FrozenSet<string> EventHandlers = Set(
        "onabort onafterprint onauxclick onbeforecopy onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforeprint onbeforetoggle " +
        "onbeforeunload onbegin onblur onbounce oncancel oncanplay oncanplaythrough onchange onclick onclose oncommand " +
        "oncontentvisibilityautostatechange oncontextlost oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondrag " +
        "ondragend ondragenter ondragexit ondragleave ondragover ondragstart ondrop ondurationchange onemptied onend onended onerror " +
        "onfinish onfocus onfocusin onfocusout onformdata onfullscreenchange onfullscreenerror ongotpointercapture onhashchange oninput " +
        "oninvalid onkeydown onkeypress onkeyup onlanguagechange onload onloadeddata onloadedmetadata onloadend onloadstart " +
        "onlostpointercapture onmessage onmessageerror onmousedown onmouseenter onmouseleave onmousemove onmouseout onmouseover " +
        "onmouseup onmousewheel onoffline ononline onpagehide onpagereveal onpageshow onpageswap onpaste onpause onplay onplaying " +
        "onpointercancel onpointerdown onpointerenter onpointerleave onpointermove onpointerout onpointerover onpointerrawupdate " +
        "onpointerup onpopstate onprogress onratechange onrejectionhandled onrepeat onreset onresize onscroll onscrollend " +
        "onscrollsnapchange onscrollsnapchanging onsearch onsecuritypolicyviolation onseeked onseeking onselect onselectionchange " +
        "onselectstart onshow onslotchange onstalled onstart onstorage onsubmit onsuspend ontimeupdate ontoggle ontouchcancel ontouchend " +
        "ontouchmove ontouchstart ontransitioncancel ontransitionend ontransitionrun ontransitionstart onanimationcancel onanimationend " +
        "onanimationiteration onanimationstart onunhandledrejection onunload onvolumechange onwaiting onwebkitanimationend " +
        "onwebkitanimationiteration onwebkitanimationstart onwebkitfullscreenchange onwebkitfullscreenerror onwebkittransitionend " +
        "onwheel onzoom onactivate onafterupdate onbeforeactivate onbeforedeactivate onbeforeeditfocus onbeforeupdate oncellchange " +
        "oncontrolselect ondataavailable ondatasetchanged ondatasetcomplete ondeactivate onerrorupdate onfilterchange onhelp " +
        "onlayoutcomplete onlosecapture onmove onmoveend onmovestart onmozfullscreenchange onmozfullscreenerror onmsgesturechange " +
        "onpropertychange onreadystatechange onresizeend onresizestart onrowenter onrowexit onrowsdelete onrowsinserted onstop " +
        "ontimeerror");

    /// <summary>Tells whether an attribute runs a program; its case does not matter.</summary>
    public static bool IsEventHandler(string attribute) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && EventHandlers.Contains(attribute.ToLowerInvariant());

    /// <summary>Tells whether HTML has, or had, an element of the name; its case does not matter.</summary>
    public static bool IsElement(ReadOnlySpan<char> name)
    {
        if (name.Length > 16)
            return false;
        var lower = name.ToString().ToLowerInvariant();
        return Shown.Contains(lower) || Dangerous.Contains(lower) || Dropped.Contains(lower);
    }

    /// <summary>Tells whether HTML neither has nor allows an element of the name, so that it is reported as unknown.</summary>
    public static bool IsUnknown(string name) =>
        !IsElement(name) && !name.Contains('-', StringComparison.Ordinal)
        && name.ToLowerInvariant() is var lower && lower is not ("svg" or "math") && !Late.Contains(lower);

    /// <summary>Tells whether an attribute's value is an address. <c>srcset</c> holds several, which <see cref="SourceSet"/> reads.</summary>
    public static bool HoldsAddress(string attribute) =>
        attribute is "href" or "src" or "poster" or "cite" or "data" or "action" or "formaction" or "background" or "longdesc";

    /// <summary>Tells whether an attribute may stand on an element of XHTML in Atom without harm.</summary>
    public static bool IsHarmless(string attribute) =>
        Attributes.Contains(attribute) || attribute.StartsWith("data-", StringComparison.Ordinal) || attribute.StartsWith("aria-", StringComparison.Ordinal)
        || attribute is "role" or "itemscope" or "itemprop" or "itemtype" or "itemid" or "itemref";

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
