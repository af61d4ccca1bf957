using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.ExceptionServices;

namespace Justindustrious.Feeds.Text;

/// <summary>
/// Compresses with Brotli, on as many threads as there are processors. An encoder allocates some MB outside of the garbage collector's memory, and the C
/// library of Linux keeps freed memory for each thread that has allocated it. A server has tens of threads, which kept 50 MB.
/// </summary>
internal static class Brotli
{
    private static readonly BlockingCollection<Work> Queue = [];

    static Brotli()
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
            new Thread(Run) { IsBackground = true, Name = "Justindustrious.Feeds Brotli" }.Start();
    }

    /// <summary>Compresses bytes. The calling thread waits until they are compressed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="output">Takes the compressed bytes.</param>
    /// <param name="quality">From 0, which is fast, to 11, which compresses most.</param>
    /// <param name="window">The number of bits of the window's length.</param>
    /// <returns>How many bytes were written; -1 if the output is too small.</returns>
    public static int Compress(ReadOnlyMemory<byte> bytes, Memory<byte> output, int quality, int window)
    {
        using var work = new Work(bytes, output, quality, window);
        Queue.Add(work);
        return work.Wait();
    }

    private static void Run()
    {
        foreach (var work in Queue.GetConsumingEnumerable())
            work.Do();
    }

    private sealed class Work(ReadOnlyMemory<byte> bytes, Memory<byte> output, int quality, int window) : IDisposable
    {
        private readonly SemaphoreSlim _done = new(0);
        private int _length = -1;
        private ExceptionDispatchInfo? _failure;

        public void Do()
        {
            try
            {
                _length = BrotliEncoder.TryCompress(bytes.Span, output.Span, out var length, quality, window) ? length : -1;
            }
            catch (Exception failure)
            {
                // The calling thread throws it: an exception here would end the process.
                _failure = ExceptionDispatchInfo.Capture(failure);
            }

            _done.Release();
        }

        public int Wait()
        {
            _done.Wait();
            _failure?.Throw();
            return _length;
        }

        public void Dispose() => _done.Dispose();
    }
}
