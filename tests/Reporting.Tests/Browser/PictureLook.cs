using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>Words in pictures: none outside its picture, and none on top of others.</summary>
internal static class PictureLook
{
    private const string Look =
        """
        () => {
          const told = [];
          for (const picture of document.querySelectorAll("svg[role=img]")) {
            const frame = picture.viewBox.baseVal, name = picture.querySelector("title").textContent;
            // Slanted words have a place of their own, beside each other; their boxes cross, they do not.
            const words = [...picture.querySelectorAll("text:not([transform])")].map((t) => [t.textContent, t.getBBox()]);
            for (const [text, box] of words)
              if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > frame.width + 0.5 || box.y + box.height > frame.height + 0.5) told.push(`'${text}' leaves the picture '${name}'`);
            words.forEach(([text, a], i) => {
              const on = words.slice(i + 1).find(([, b]) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4);
              if (on) told.push(`'${text}' lies on '${on[0]}' in the picture '${name}'`);
            });
          }
          return told;
        }
        """;

    public static async Task AtAsync(IPage page, List<string> faults) => faults.AddRange(await page.EvaluateAsync<string[]>(Look));
}
