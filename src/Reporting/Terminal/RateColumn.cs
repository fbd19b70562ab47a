using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reporting.Terminal;

/// <summary>How many of a step's parts are done in a second, once there is something to tell.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed and > 0 ? speed.ToString(speed < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "/s" : "", new Style(Color.Grey));
}
