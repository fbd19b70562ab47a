using Reporting.Documents;

namespace Reporting.Html;

/// <summary>What carries a status besides its word: a shape that survives black-and-white print.</summary>
internal static class Symbols
{
    public static string Of(StatusKind kind) => kind switch
    {
        StatusKind.Within => "\u25CF",
        StatusKind.Beyond => "\u25B2",
        StatusKind.NotShown => "\u25CB",
        StatusKind.Stated => "\u25AA",
        _ => "\u2013",
    };

    public static string Class(StatusKind kind) => kind switch
    {
        StatusKind.Within => "within",
        StatusKind.Beyond => "beyond",
        StatusKind.NotShown => "not-shown",
        StatusKind.Stated => "stated",
        _ => "not-possible",
    };
}
