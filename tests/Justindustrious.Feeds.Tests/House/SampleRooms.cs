// A little library that breaks the table in every way there is, so that RoomTests knows that it would see it.
#pragma warning disable CA1711, CA1812, CA1822, CA1852, CA1823, CS0169, CS0649, IDE0044, IDE0051, IDE0060, CA1801, CA1034, CA1018, CA1019, CA1032, CA1064, CA1720

namespace Justindustrious.Feeds.Tests.House.Sample
{
    internal sealed class FeedDocument
    {
        public Reading.Reader Reader { get; } = new();
    }

    internal sealed class Term
    {
        public object Open() => new Writing.ByCall();
    }
}

namespace Justindustrious.Feeds.Tests.House.Sample.Attic
{
    internal sealed class Trunk;
}

namespace Justindustrious.Feeds.Tests.House.Sample.Reading
{
    internal class Reader
    {
        public static int Read() => 1;
    }

    internal sealed class ReadAttribute : Attribute;

    internal sealed class ReadException : Exception;
}

namespace Justindustrious.Feeds.Tests.House.Sample.Checks
{
    internal sealed class Allowed
    {
        public int Read() => Reading.Reader.Read();
    }

    internal sealed class ByPackage
    {
        public void Check() => Assert.True(true);
    }
}

namespace Justindustrious.Feeds.Tests.House.Sample.Writing
{
    using Justindustrious.Feeds.Tests.House.Sample.Reading;

    internal sealed class ByField
    {
        private Reader? _reader;
    }

    internal abstract class ByParameter
    {
        public abstract void Write(Reader[] readers);
    }

    internal abstract class ByGenericArgument
    {
        public abstract Dictionary<string, List<Reader>> Write();
    }

    internal sealed class ByCall
    {
        public int Write() => Reader.Read();
    }

    internal sealed class ByConstruction
    {
        public object Write() => new Reader();
    }

    internal sealed class ByLambda
    {
        public Func<int> Write() => () => Reader.Read();
    }

    internal sealed class ByAsyncMethod
    {
        public async Task<int> Write()
        {
            await Task.Yield();
            return Reader.Read();
        }
    }

    internal sealed class ByTypeof
    {
        public Type Write() => typeof(Reader);
    }

    [Read]
    internal sealed class ByAttribute;

    internal sealed class ByBaseType : Reader;

    internal sealed class ByConstraint
    {
        public void Write<T>()
            where T : Reader
        {
        }
    }

    internal sealed class ByCatch
    {
        public void Write()
        {
            try
            {
                GC.KeepAlive(this);
            }
            catch (ReadException)
            {
            }
        }
    }
}
