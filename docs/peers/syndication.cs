// Feeds as System.ServiceModel.Syndication 10.0.14 writes them, into out/.
#:package System.ServiceModel.Syndication@10.0.14
using System.ServiceModel.Syndication; using System.Xml;
var d=new DateTimeOffset(2026,11,23,9,0,0,TimeSpan.Zero);
void W(SyndicationFeed f,string n){ using(var w=XmlWriter.Create("out/"+n+"-rss.xml")) f.SaveAsRss20(w); using(var w=XmlWriter.Create("out/"+n+"-atom.xml")) f.SaveAsAtom10(w);}
var least=new SyndicationFeed("Kettle","Notes",new Uri("https://example.org/"),"https://example.org/",d){Items=[new SyndicationItem("Boiling","Boil it",new Uri("https://example.org/boiling/"),"https://example.org/boiling/",d)]};
W(least,"syndication-least");
var full=new SyndicationFeed("Kettle","Notes",new Uri("https://example.org/"),"https://example.org/",d){Language="en",Copyright=new("2026 Ann"),ImageUrl=new("https://example.org/k.png"),Generator="kettle"};
full.Authors.Add(new("ann@example.org","Ann","https://example.org/ann"));full.Categories.Add(new("Tea","https://example.org/tags","tea"));full.Links.Add(SyndicationLink.CreateSelfLink(new("https://example.org/feed.xml")));
var i=new SyndicationItem{Id="https://example.org/boiling/",Title=new("Boiling & more <tea>"),Summary=new("Boil"),Content=SyndicationContent.CreateHtmlContent("<p>Boil <a href=\"/pots/\">it</a></p>"),PublishDate=d,LastUpdatedTime=d.AddHours(1)};
i.Links.Add(SyndicationLink.CreateAlternateLink(new("https://example.org/boiling/")));i.Links.Add(SyndicationLink.CreateMediaEnclosureLink(new("https://example.org/1.mp3"),"audio/mpeg",12));
i.Authors.Add(new(null,"Ben",null));i.Categories.Add(new("tea"));
full.Items=[i];W(full,"syndication");
