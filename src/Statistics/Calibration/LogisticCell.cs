namespace Statistics.Calibration;

/// <summary>Rows that share one value of what the line reads.</summary>
/// <param name="X">The value, for example the log odds of a stated probability.</param>
/// <param name="Weight">Rows, or what they stand for.</param>
/// <param name="Founded">Of <paramref name="Weight"/>, those of which the outcome is yes.</param>
public readonly record struct LogisticCell(double X, double Weight, double Founded);
