using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Evaluation.Backtest;

/// <summary>One way of making a model that is tried in every window.</summary>
/// <param name="Id">The trainer's name, numbered where it is tried with several recipes.</param>
/// <param name="Trainer">Makes the model.</param>
/// <param name="Recipe">How.</param>
/// <param name="RecipeSha256">Null where the recipe is the default one.</param>
internal sealed record Contender(string Id, ITrainer<IModel> Trainer, Recipe Recipe, string? RecipeSha256);
