using System.Globalization;
using System.Text;
using System.Xml;
using FairnessAudit.Export.Words;
using Interchange.Trust;

namespace FairnessAudit.Export.Junit;

/// <summary>The gates as a test report that any build server reads. No times: nothing here was measured by a clock.</summary>
internal static class JunitXml
{
    public const string FileName = "gates.junit.xml";

    /// <summary>UTF-8, without a mark, the same bytes for the same cases.</summary>
    public static byte[] Bytes(ReleaseFacts facts)
    {
        var cases = GateCase.Of(facts.Findings.GateResults, facts.Signed);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"fairness gates of {facts.Audit.ModelLine}");
            xml.WriteAttributeString("tests", Text(cases.Count));
            foreach (var (name, outcome) in new[] { ("failures", GateOutcome.Failed), ("errors", GateOutcome.Error), ("skipped", GateOutcome.Skipped) })
                xml.WriteAttributeString(name, Text(cases.Count(c => c.Outcome == outcome)));
            Properties(xml, facts);
            foreach (var one in cases)
                Case(xml, one);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Properties(XmlWriter xml, ReleaseFacts facts)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in new[] { ("release", facts.ReleaseId), ("audit", facts.Digest(ReleaseBundle.AuditName)), ("findings", facts.FindingsFile.Sha256), ("standing", GateWords.Standing(facts).En) })
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, GateCase one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", one.Class);
        xml.WriteAttributeString("name", one.Name);
        if (one.Outcome is GateOutcome.Passed)
        {
            xml.WriteElementString("system-out", $"{one.Message}\n{one.Text}");
        }
        else
        {
            xml.WriteStartElement(one.Outcome switch { GateOutcome.Failed => "failure", GateOutcome.Error => "error", _ => "skipped" });
            if (one.Type.Length > 0)
                xml.WriteAttributeString("type", one.Type);
            xml.WriteAttributeString("message", one.Message);
            xml.WriteString(one.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
