// Puts two sets of rows beside each other. All text goes in as text.
(() => {
  for (const box of document.querySelectorAll(".side-by-side")) {
    const { words, states, items } = JSON.parse(box.querySelector("script").textContent);
    const [first, second] = box.querySelectorAll("select");
    const only = box.querySelector("input");
    const told = box.querySelector("output");
    const table = box.querySelector("table");
    const element = (name, text, style) => {
      const made = document.createElement(name);
      if (text !== undefined) made.textContent = text;
      if (style) made.className = style;
      return made;
    };
    const side = (row) => {
      const cell = element("td");
      if (!row) {
        cell.append(element("span", "\u2013 " + words.absent, "undefined"));
        return cell;
      }
      const { style, symbol, word } = states[row[2]];
      const status = element("span", undefined, "status " + style);
      const mark = element("span", symbol, "symbol");
      mark.setAttribute("aria-hidden", "true");
      status.append(mark, " " + word);
      cell.append(status, element("span", row[3], "figure"));
      return cell;
    };
    const show = () => {
      const [then, now] = [items[first.value], items[second.value]];
      const heads = table.tHead.rows[0].cells;
      heads[1].textContent = then.name;
      heads[2].textContent = now.name;
      const left = new Map(then.rows.map((row) => [row[0], row]));
      const right = new Map(now.rows.map((row) => [row[0], row]));
      const keys = [...new Set([...now.rows, ...then.rows].map((row) => row[0]))];
      const rows = keys.map((key) => {
        const [was, is] = [left.get(key), right.get(key)];
        const same = was && is && was[2] === is[2];
        return { was, is, name: (is ?? was)[1], same, change: !was || !is ? words.absent : same ? words.same : words.changed };
      });
      const shown = rows.filter((row) => !only.checked || !row.same);
      table.tBodies[0].replaceChildren(...shown.map((row) => {
        const line = element("tr");
        const name = element("th", row.name);
        name.scope = "row";
        line.append(name, side(row.was), side(row.is), element("td", row.change));
        return line;
      }));
      told.textContent = words.shown.replace("{0}", shown.length).replace("{1}", rows.length);
    };
    for (const select of [first, second]) items.forEach((item, i) => select.add(new Option(item.name, i)));
    first.value = Math.max(0, items.length - 2);
    second.value = items.length - 1;
    box.addEventListener("input", show);
    box.hidden = false;
    box.nextElementSibling.hidden = true;
    show();
  }
})();
