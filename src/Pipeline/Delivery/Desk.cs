using Reporting.Documents;

namespace Pipeline.Delivery;

/// <summary>One desk with a worklist of its own.</summary>
/// <param name="Name">Name of its folder, as the policy has it.</param>
/// <param name="Label">What people call it; null where there is only one.</param>
internal sealed record Desk(string Name, Phrase? Label);
