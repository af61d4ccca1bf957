Imports System
Imports System.IO
Imports Justindustrious.Feeds

Module Stranger
    Sub Main()
        Dim post = New Post("Why feeds?", "https://blog.example.org/why/", New DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), PostContent.Markdown("Because *you* choose.")) With {
            .Categories = {New Category("feeds")}
        }
        Dim feed = New Feed("A blog", "https://blog.example.org/") With {
            .Posts = {post},
            .Authors = {New Person("Ann") With {.Email = "ann@example.org"}}
        }

        Console.WriteLine($"{FeedFormats.MediaTypeOf(FeedFormat.Rss)} {FeedFormats.FileNameOf(FeedFormat.Rss)}")
        Console.WriteLine(feed.Save("out/rss.xml").ToString().ToLowerInvariant())
        For Each path In FeedSet.Create(feed, New FeedSetOptions With {.By = FeedGrouping.Category}).Save("site")
            Console.WriteLine(path)
        Next

        Dim options = New FeedValidatorOptions With {.Severities = RuleSeverities.Default.Off("JF1210")}
        Console.WriteLine(FeedValidator.Validate(New ReadOnlyMemory(Of Byte)(File.ReadAllBytes("out/rss.xml")), options).IsValid.ToString().ToLowerInvariant())
    End Sub
End Module
