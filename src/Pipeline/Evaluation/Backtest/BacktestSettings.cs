namespace Pipeline.Evaluation.Backtest;

/// <summary>Places a night, the seed of training, ties and draws. Threads change no result.</summary>
internal sealed record BacktestSettings(int Capacity, long Seed, int Threads)
{
    public EvaluationSettings For(PlannedWindow window) => new(window.EvaluateFrom, window.EvaluateTo, Capacity, Seed, Threads);
}
