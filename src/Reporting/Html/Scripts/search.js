// Filters the rows of the page's tables. What is hidden is hidden from everybody, and how much is left is said aloud.
(() => {
  const form = document.querySelector("form.search");
  const [words, state, kind] = ["words", "state", "kind"].map((name) => form.elements.namedItem(name));
  const told = form.querySelector("output");
  const small = (text) => text.toLocaleLowerCase(document.documentElement.lang);
  const tables = [...document.querySelectorAll("main .scroll > table")].map((table) => {
    const parts = [table.parentElement];
    for (let part = table.parentElement.previousElementSibling; part && !part.matches(".scroll, form"); part = part.previousElementSibling) {
      parts.push(part);
      if (part.matches("h2")) break;
    }
    const headed = parts.at(-1).matches("h2");
    return {
      parts: headed ? parts : [table.parentElement],
      name: (headed ? parts.at(-1) : table.caption).textContent.trim(),
      rows: [...table.tBodies[0].rows].map((row) => ({
        row, text: small(row.textContent), states: [...row.querySelectorAll(".status")].map((s) => s.lastChild.textContent.trim()),
      })),
    };
  });
  const fill = (select, names) => [...new Set(names)].forEach((name) => select.add(new Option(name, name)));
  fill(kind, tables.map((t) => t.name));
  fill(state, tables.flatMap((t) => t.rows.flatMap((r) => r.states)).sort((a, b) => a.localeCompare(b, document.documentElement.lang)));
  const show = () => {
    const wanted = small(words.value).split(/\s+/).filter((word) => word);
    let shown = 0, all = 0;
    for (const table of tables) {
      let left = 0;
      for (const { row, text, states } of table.rows) {
        row.hidden = !((!kind.value || kind.value === table.name) && (!state.value || states.includes(state.value)) && wanted.every((word) => text.includes(word)));
        left += row.hidden ? 0 : 1;
      }
      table.parts.forEach((part) => { part.hidden = left === 0; });
      shown += left;
      all += table.rows.length;
    }
    told.textContent = form.dataset.shown.replace("{0}", shown).replace("{1}", all);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
