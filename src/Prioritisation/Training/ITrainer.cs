using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>
/// Makes a scorecard from past signals. Every trainer gives a scorecard, so that scoring, replay and audit work on all of them.
/// The result is the same for any number of threads.
/// </summary>
public interface ITrainer
{
    string Name { get; }

    /// <param name="data">Past signals with known outcomes.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="seed">Feeds whatever chance the trainer uses; stored in the provenance.</param>
    /// <param name="threads">Workers; never changes the result.</param>
    /// <param name="log">Receives progress, losses and gains; null when nobody looks.</param>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: too little data; 2: a recipe that diverges.</exception>
    Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null);
}
