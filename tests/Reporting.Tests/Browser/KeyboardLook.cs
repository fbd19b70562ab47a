using Microsoft.Playwright;

namespace Reporting.Tests.Browser;

/// <summary>Walks a page with the Tab key: everything that can be used is reached, and can be seen to be.</summary>
internal static class KeyboardLook
{
    private const string Begin =
        """
        () => {
          const key = (e) => e.type === "radio" ? e.name : e;
          const seen = new Set(), dim = [];
          const usable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")].filter((e) => e.checkVisibility({ visibilityProperty: true }));
          window.walk = {
            left: () => usable.filter((e) => !seen.has(key(e))).map((e) => e.outerHTML.slice(0, 160)),
            dim: () => dim,
            step: () => {
              const e = document.activeElement;
              if (!e || e === document.body) return false;
              const style = getComputedStyle(e);
              if (!seen.has(key(e)) && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1)) dim.push(e.outerHTML.slice(0, 160));
              seen.add(key(e));
              return true;
            },
          };
          document.activeElement?.blur();
          return usable.length;
        }
        """;

    public static async Task AtAsync(IPage page, List<string> faults)
    {
        var usable = await page.EvaluateAsync<int>(Begin);
        // A date takes a key for each of its parts.
        for (var pressed = 0; pressed < 3 * usable + 20; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("() => window.walk.step()"))
                break;
        }

        faults.AddRange((await page.EvaluateAsync<string[]>("() => window.walk.left()")).Select(e => "the keyboard does not reach " + e));
        faults.AddRange((await page.EvaluateAsync<string[]>("() => window.walk.dim()")).Select(e => "the focus is not to be seen on " + e));
    }
}
