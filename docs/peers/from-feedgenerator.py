# Feeds as python3-feedgenerator 2.0.0 writes them, into out/.
import feedgenerator as fg,datetime
d=datetime.datetime(2026,11,23,9,0,tzinfo=datetime.timezone.utc)
for cls,n in((fg.Rss201rev2Feed,'feedgenerator-rss.xml'),(fg.RssUserland091Feed,'feedgenerator-rss091.xml'),(fg.Atom1Feed,'feedgenerator-atom.xml')):
    f=cls(title='Kettle',link='https://example.org/',description='Notes on boiling',language='en',author_name='Ann',author_email='ann@example.org',author_link='https://example.org/ann',feed_url='https://example.org/feed.xml',categories=['tea'],feed_copyright='2026 Ann',ttl='60')
    f.add_item(title='Boiling & more <tea>',link='https://example.org/boiling/',description='<p>Boil <a href="/pots/">it</a></p>',content='<p>Boil</p>',author_name='Ann',author_email='ann@example.org',pubdate=d,updateddate=d,unique_id='https://example.org/boiling/',categories=('tea','pots'),enclosure=fg.Enclosure('https://example.org/1.mp3','12','audio/mpeg'))
    f.add_item(title='Naive',link='https://example.org/naive/',description='x',pubdate=datetime.datetime(2026,11,22,9,0,tzinfo=datetime.timezone.utc),author_name='Ann')
    f.write(open('out/'+n,'w'),'utf-8')
for cls,n in((fg.Rss201rev2Feed,'feedgenerator-least-rss.xml'),(fg.Atom1Feed,'feedgenerator-least-atom.xml')):
    f=cls(title='Kettle',link='https://example.org/',description='x'); f.add_item(title='a',link='https://example.org/a/',description='x',pubdate=d); f.write(open('out/'+n,'w'),'utf-8')
