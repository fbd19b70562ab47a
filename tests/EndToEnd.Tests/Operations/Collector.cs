using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EndToEnd.Tests.Operations;

/// <summary>A collector that takes OTLP over HTTP and keeps what it is sent.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string Body)> sent = new();
    private readonly Task serving;

    public Collector()
    {
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        Environment = At(port);
        serving = Task.Run(Serve);
    }

    /// <summary>What makes a program send here.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The same for a port at which nobody listens.</summary>
    public static IReadOnlyDictionary<string, string> OutOfReach => At(FreePort());

    /// <summary>All bodies sent to a path, as Latin-1, in which the strings of protocol buffers can be read.</summary>
    public string Told(string path) => string.Concat(sent.Where(s => s.Path == path).Select(s => s.Body));

    public void Dispose()
    {
        listener.Stop();
        serving.GetAwaiter().GetResult();
        listener.Close();
    }

    private static Dictionary<string, string> At(int port) => new(StringComparer.Ordinal)
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_EXPORTER_OTLP_TIMEOUT"] = "2000",
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            sent.Enqueue((context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
            context.Response.Close();
        }
    }
}
