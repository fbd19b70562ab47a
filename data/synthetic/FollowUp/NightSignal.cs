namespace Synthetic.FollowUp;

/// <summary>What nights did with a signal that they knew by its pseudonym only.</summary>
/// <param name="Pseudonym">Under the signal key.</param>
/// <param name="ReceivedOn">Its day of receipt.</param>
/// <param name="Class">As the scored signals say it.</param>
/// <param name="ListedOn">The night that put it on a list; null where none did.</param>
internal sealed record NightSignal(string Pseudonym, DateOnly ReceivedOn, string? Class, DateOnly? ListedOn);
