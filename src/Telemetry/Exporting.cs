using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Telemetry;

/// <summary>
/// Sends what a program did, in traces and metrics, to a collector by OTLP. Off unless OpenTelemetry's own variables name one
/// (OTEL_EXPORTER_OTLP_ENDPOINT, or its forms for traces and metrics); nothing of the library is loaded then.
/// </summary>
public static class Exporting
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Starts sending; disposing it sends what is left. A collector out of reach stops no work and changes no exit code.</summary>
    /// <param name="program">Name of the service, unless OTEL_SERVICE_NAME says another.</param>
    /// <param name="source">Name of the activities and instruments that are sent.</param>
    /// <returns>Null where no collector is named.</returns>
    public static IDisposable? Start(string program, string source) =>
        Array.Exists(Endpoints, e => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(e))) ? Begin(program, source) : null;

    /// <summary>Apart and never inlined: whoever compiles a call into the library loads it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Providers Begin(string program, string source) => new(program, source);

    private sealed class Providers : IDisposable
    {
        private readonly TracerProvider traces;
        private readonly MeterProvider metrics;

        public Providers(string program, string source)
        {
            void About(ResourceBuilder resource) => resource.AddService(program).AddEnvironmentVariableDetector();
            traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(About).AddSource(source).AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(About).AddMeter(source).AddOtlpExporter().Build();
        }

        public void Dispose()
        {
            traces.Dispose();
            metrics.Dispose();
        }
    }
}
