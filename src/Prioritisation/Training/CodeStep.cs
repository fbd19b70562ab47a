namespace Prioritisation.Training;

/// <summary>What is added to the logits of the rows in each bin or cell of one part.</summary>
/// <param name="Codes">Bin or cell of every training row.</param>
/// <param name="Units">By code, in <see cref="FixedPoint"/> units of a logit.</param>
internal readonly record struct CodeStep(byte[] Codes, int[] Units);
