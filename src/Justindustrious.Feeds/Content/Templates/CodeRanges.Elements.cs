namespace Justindustrious.Feeds.Content.Templates;

/// <content>Elements of HTML, and comments.</content>
internal sealed partial class CodeRanges
{
    private void AddElements()
    {
        var next = new NextText(_source);
        var blocks = _ranges.Order().ToList();
        var all = new List<(int, int)>(blocks.Count);
        var block = 0;
        var at = 0;
        while (at < _source.Length && _source.AsSpan(at).IndexOfAny(_isMdx ? ElementsOfMdx : Elements) is >= 0 and var step)
        {
            at += step;
            while (block < blocks.Count && blocks[block].End <= at)
                block++;
            if (block < blocks.Count && blocks[block].Start <= at)
            {
                at = blocks[block].End;
                continue;
            }

            at = EndOfElement(at, next) is var end && end > at ? Added(all, at, end) : at + 1;
        }

        _ranges.AddRange(all);
        _ranges.Sort();
        Merge();
    }

    private void Merge()
    {
        var kept = 0;
        for (var i = 1; i < _ranges.Count; i++)
        {
            if (_ranges[i].Start <= _ranges[kept].End)
                _ranges[kept] = (_ranges[kept].Start, Math.Max(_ranges[kept].End, _ranges[i].End));
            else
                _ranges[++kept] = _ranges[i];
        }

        if (kept + 1 < _ranges.Count)
            _ranges.RemoveRange(kept + 1, _ranges.Count - kept - 1);
    }

    private static int Added(List<(int, int)> ranges, int start, int end)
    {
        ranges.Add((start, end));
        return end;
    }

    /// <summary>Returns the end of a comment or an element, or the position itself if it has no end.</summary>
    private int EndOfElement(int at, NextText next)
    {
        if (_source[at + 1] == '!')
            return next.IndexOf("-->", at + 4) is >= 0 and var comment ? comment + 3 : at;
        var name = ElementNames.InTag(_source.AsSpan(at)).ToString().ToLowerInvariant();
        if (name is not ("pre" or "code" or "script" or "style" or "kbd" or "samp" or "textarea" or "math"))
            return at;
        return next.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + name.Length + 2 : at;
    }
}
