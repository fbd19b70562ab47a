namespace Pipeline.Evaluation;

/// <summary>What is replayed: first and last day of receipt, places a night, the seed of ties and draws. Threads change no result.</summary>
internal sealed record EvaluationSettings(DateOnly From, DateOnly To, int Capacity, long Seed, int Threads);
