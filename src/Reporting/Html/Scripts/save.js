// Turns the answers of a form into a YAML file, saved where the reader wants it. Nothing leaves the machine. Every value is written between
// quotes with JSON's escapes, which YAML reads the same.
(() => {
  const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  for (const form of document.querySelectorAll("form.file-form")) {
    let named = 0;
    const problems = form.querySelector(".form-problems");
    const told = form.querySelector(":scope > output");
    const own = (box, name) => [...box.querySelectorAll(`[name="${name}"]`)];
    const answer = (name) => own(form, name).find((input) => input.type !== "radio" || input.checked)?.value ?? "";
    const asked = (field) => !field.dataset.with || answer(field.dataset.with) === field.dataset.answer;
    const fieldsOf = (box) => [...box.children].filter((child) => child.matches("[data-field]"));
    const look = () => form.querySelectorAll("[data-with]").forEach((field) => { field.hidden = !asked(field); });

    // What one field says, as [key, value] pairs; a list gives its entries.
    const said = (field, found) => {
      const name = field.dataset.field;
      if (field.hidden) return [];
      if (field.matches(".form-list")) {
        const entries = [...field.querySelectorAll(":scope > .entries > .entry")].map((entry) => fieldsOf(entry).flatMap((part) => said(part, found)));
        if (entries.length === 0 && field.dataset.required) found.push({ field, at: field.querySelector(":scope > button"), text: form.dataset.empty });
        return entries.length === 0 ? [] : [[name, entries]];
      }
      const input = field.querySelector("select, textarea, input:checked") ?? field.querySelector("input");
      const value = input.type === "radio" && !input.checked ? "" : input.value.trim();
      if (value === "" && field.dataset.required) found.push({ field, at: input, text: form.dataset.missing });
      if (input.matches("select")) return JSON.parse(input.selectedOptions[0].dataset.sets);
      return value === "" ? [] : [[name, value]];
    };

    const written = (pairs) => pairs.map(([key, value]) => Array.isArray(value)
      ? `${key}:\n` + value.map((entry) => entry.map(([name, text], i) => `${i === 0 ? "  - " : "    "}${name}: ${quoted(text)}\n`).join("")).join("")
      : `${key}: ${quoted(value)}\n`).join("");

    const tell = (found) => {
      form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
      const list = problems.querySelector("ul");
      list.replaceChildren(...found.map(({ field, at, text }) => {
        at.id ||= `${form.id}-problem-${named++}`;
        at.setAttribute("aria-invalid", "true");
        const link = document.createElement("a");
        link.href = "#" + at.id;
        link.textContent = `${field.querySelector(".label").textContent.trim()}: ${text}`;
        link.addEventListener("click", (event) => { event.preventDefault(); at.focus(); });
        const item = document.createElement("li");
        item.append(link);
        return item;
      }));
      problems.hidden = found.length === 0;
      if (found.length > 0) problems.focus();
    };

    form.addEventListener("click", (event) => {
      const list = event.target.closest(".form-list");
      if (event.target.matches("button.add")) {
        const entry = list.querySelector("template").content.cloneNode(true);
        list.querySelector(".entries").append(entry);
        list.querySelector(".entries").lastElementChild.querySelector("select, textarea, input").focus();
      } else if (event.target.matches("button.remove")) {
        event.target.closest(".entry").remove();
        list.querySelector("button.add").focus();
      }
    });
    form.addEventListener("input", look);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      told.textContent = "";
      const found = [];
      const pairs = [...form.querySelectorAll(":scope > input[type=hidden]")].map((input) => [input.name, input.value]).concat(fieldsOf(form).flatMap((field) => said(field, found)));
      tell(found);
      if (found.length > 0) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([written(pairs)], { type: "application/yaml" }));
      link.download = form.dataset.file;
      link.click();
      URL.revokeObjectURL(link.href);
      told.textContent = form.dataset.afterwards;
    });
    form.hidden = false;
    form.nextElementSibling.hidden = true;
    look();
  }
})();
