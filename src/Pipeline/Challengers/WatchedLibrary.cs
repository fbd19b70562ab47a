using Interchange.Runs;
using Microsoft.ML;

namespace Pipeline.Challengers;

/// <summary>
/// A context of Microsoft.ML whose log somebody reads: its FastTree and Gam leave out every training row with a missing feature and say
/// so only there.
/// </summary>
internal sealed class WatchedLibrary
{
    private readonly List<string> skipped = [];

    public WatchedLibrary(long seed)
    {
        Context = new MLContext(unchecked((int)seed));
        Context.Log += (_, said) =>
        {
            if (said.Message.Contains("skipped", StringComparison.OrdinalIgnoreCase))
                skipped.Add(said.Message);
        };
    }

    public MLContext Context { get; }

    /// <summary>Trains, and demands that the library used every row.</summary>
    /// <exception cref="RefusedException">Exit code 3: it left rows out.</exception>
    public T Fit<T>(Func<MLContext, T> fit)
    {
        var model = fit(Context);
        return skipped.Count == 0 ? model : throw RefusedException.Input(new Problem
        {
            Code = "training-rows-skipped",
            Value = skipped[0],
            Rule = "the library left training rows out, and a model must be trained on all of them",
            Remedy = "a missing value must reach the library as a code of its own, never as no number",
        });
    }
}
