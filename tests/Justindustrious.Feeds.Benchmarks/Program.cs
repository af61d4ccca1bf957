using System.Globalization;
using BenchmarkDotNet.Running;
using Justindustrious.Feeds;
using Justindustrious.Feeds.Benchmarks;

// corpus FOLDER POSTS   writes a site folder of so many posts
// feed FILE ITEMS       writes an RSS feed with so many items of HTML, each of about 4 KB
// stream POSTS          writes so many small posts into nothing
// ratios [NAME]         measures the goals that are reached in process, one or all
// serve ADDRESS         serves /rss.xml, and at /bare the same bytes from an endpoint that does nothing else
// tenants [COUNT] [ASKED]   measures an app with a feed for each of so many tenants, over SQLite, in a process of its own
// store [POSTS]         measures the first answers of a site of so many posts in SQLite, with archives, that is read in parts
// change [POSTS]        measures one more post of a site of so many posts
// first by-hand|library   makes one document in this process, and prints its milliseconds
// anything else         is BenchmarkDotNet's: --filter '*', --list flat, …
if (args is ["corpus", var folder, var posts])
{
    Corpus.Write(folder, int.Parse(posts, CultureInfo.InvariantCulture));
    return;
}

if (args is ["feed", var file, var items])
{
    File.WriteAllText(file, Corpus.ShortFeed(int.Parse(items, CultureInfo.InvariantCulture)).ToRss());
    return;
}

if (args is ["stream", var count])
{
    await Streaming.Run(int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args is ["ratios", .. var names])
{
    Ratios.Run(string.Join(' ', names), Console.Out);
    return;
}

if (args is ["serve", var address])
{
    await Serving.RunAsync(address);
    return;
}

if (args is ["tenants", .. var counts])
{
    int[] numbers = [.. counts.Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    await Tenants.RunAsync(numbers is [var tenants, ..] ? tenants : 5000, numbers is [_, var asked] ? asked : 500, Console.Out);
    return;
}

if (args is ["host", var kind, var database, var hosted])
{
    await SqliteHost.RunAsync(kind, database, hosted);
    return;
}

if (args is ["store", .. var postCounts])
{
    await FirstAnswers.RunAsync(postCounts is [var posted] ? int.Parse(posted, CultureInfo.InvariantCulture) : 20_000, Console.Out);
    return;
}

if (args is ["change", .. var sizes])
{
    ChangedSite.Run(sizes is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 20_000, Console.Out);
    return;
}

if (args is ["first", var job])
{
    Console.WriteLine(LibraryAlone.First(job).ToString(CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
