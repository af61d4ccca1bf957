open System
open System.IO
open Justindustrious.Feeds

let post =
    Post(
        Title = "Why feeds?",
        Link = Uri "https://blog.example.org/why/",
        Published = DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        Content = PostContent.Markdown "Because *you* choose.",
        Categories = [| Category "feeds" |]
    )

let feed = Feed("A blog", "https://blog.example.org/", Posts = [| post |], Authors = [| Person("Ann", Email = "ann@example.org") |])

printfn "%s %s" (FeedFormats.MediaTypeOf FeedFormat.Rss) (FeedFormats.FileNameOf FeedFormat.Rss)
printfn "%b" (feed.Save "out/rss.xml")
FeedSet.Create(feed, FeedSetOptions(By = FeedGrouping.Category)).Save "site" |> Seq.iter (printfn "%s")

let options = FeedValidatorOptions(Severities = RuleSeverities.Default.Off "JF1210")
printfn "%b" (FeedValidator.Validate(ReadOnlyMemory(File.ReadAllBytes "out/rss.xml"), options).IsValid)
