var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMarkdownFeeds("blog"); // or AddFeeds<TSource>() for posts from your database

var app = builder.Build();
app.MapFeeds(); // /rss.xml, /atom.xml, /feed.json, and those of each category
app.MapGet("/", () => "The feeds are at /rss.xml, /atom.xml and /feed.json.");
app.Run();
