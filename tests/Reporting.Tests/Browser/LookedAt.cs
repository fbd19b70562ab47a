namespace Reporting.Tests.Browser;

/// <summary>A page to look at.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="File">Where it lies.</param>
/// <param name="Says">Words without which it is not in the state that it stands for.</param>
internal sealed record LookedAt(string Name, string File, params IReadOnlyList<string> Says);
