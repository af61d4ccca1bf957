namespace Justindustrious.Feeds.Content;

/// <summary>The places in the source of the pieces of raw HTML in rendered Markdown.</summary>
internal sealed class RawHtmlMap
{
    /// <summary>How many characters a reference, <c>&amp;lt;</c>, is longer than its character.</summary>
    private const int EscapeGrowth = 3;

    private readonly List<(int Output, int Source)> _pieces = [];
    private IReadOnlyList<int> _escapes = [];

    /// <summary>Gets the map for HTML that is the source itself.</summary>
    public static RawHtmlMap Identity { get; } = CreateIdentity();

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Notes that a piece of the source was copied to the output.</summary>
    public void Add(int output, int source) => _pieces.Add((output, source));

    /// <summary>Converts an index in the output to an index in the source; in generated HTML, to that of the raw HTML before it.</summary>
    public int ToSource(int output)
    {
        output = BeforeEscapes(output);
        var low = 0;
        var high = _pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Output <= output)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? ContentFindings.Nowhere : _pieces[low - 1].Source + output - _pieces[low - 1].Output;
    }

    /// <summary>Gets the map of the same HTML after some of its angle brackets became <c>&amp;lt;</c>.</summary>
    /// <param name="escapes">Their indexes in the output of this map, in ascending order.</param>
    public RawHtmlMap WithEscapes(IReadOnlyList<int> escapes)
    {
        var map = new RawHtmlMap { _escapes = escapes };
        map._pieces.AddRange(_pieces);
        return map;
    }

    private int BeforeEscapes(int output)
    {
        var low = 0;
        var high = _escapes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_escapes[middle] + (EscapeGrowth * middle) < output)
                low = middle + 1;
            else
                high = middle;
        }

        return output - (EscapeGrowth * low);
    }

    private static RawHtmlMap CreateIdentity()
    {
        var map = new RawHtmlMap();
        map.Add(0, 0);
        return map;
    }
}
