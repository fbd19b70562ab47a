using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>
/// Makes a model from past signals. What is to be released is a scorecard; other models are there to be compared with it. The result
/// is the same for any number of threads.
/// </summary>
public interface ITrainer<out TModel>
    where TModel : IModel
{
    string Name { get; }

    /// <param name="data">Past signals with known outcomes.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="seed">Feeds whatever chance the trainer uses; stored in the provenance.</param>
    /// <param name="threads">Workers; never changes the result.</param>
    /// <param name="log">Receives progress, losses and gains; null when nobody looks.</param>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: too little data; 2: a recipe that diverges.</exception>
    TModel Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null);
}
