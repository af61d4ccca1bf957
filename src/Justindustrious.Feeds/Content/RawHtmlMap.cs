namespace Justindustrious.Feeds.Content;

/// <summary>Where the pieces of raw HTML in rendered Markdown were in the source.</summary>
internal sealed class RawHtmlMap
{
    private readonly List<(int Output, int Source)> _pieces = [];

    /// <summary>Gets a map for HTML that is the source itself.</summary>
    public static RawHtmlMap Identity { get; } = CreateIdentity();

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Notes that a piece of the source stands, letter by letter, in the output.</summary>
    public void Add(int output, int source) => _pieces.Add((output, source));

    /// <summary>Gets the index in the source of a character in the output; in generated HTML, that of the raw HTML before it.</summary>
    public int ToSource(int output)
    {
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

    private static RawHtmlMap CreateIdentity()
    {
        var map = new RawHtmlMap();
        map.Add(0, 0);
        return map;
    }
}
