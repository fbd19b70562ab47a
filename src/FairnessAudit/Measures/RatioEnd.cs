using Statistics.Conditional;
using Statistics.Equivalence;

namespace FairnessAudit.Measures;

/// <summary>A ratio under one assumption on what is not known, with the sampling error that it has there.</summary>
/// <param name="Ratio">Null where undefined.</param>
/// <param name="Test">Null where there is no ratio above 0, or no variance.</param>
/// <param name="Strata">Counts under the assumption.</param>
internal sealed record RatioEnd(double? Ratio, LogRatioTest? Test, Stratum[] Strata);
