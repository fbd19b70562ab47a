namespace Reporting.Documents;

/// <summary>The languages every document exists in.</summary>
public enum Language
{
    Dutch,
    English,
}
