// What a page can do beside being read: search, filters, sorting. Everything is there without it. Words come from the page, and whatever is
// shown is set as text.
"use strict";

const folded = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
const tokens = (words) => folded(words).split(/\s+/u).filter(Boolean);
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

// Lists: each choice and each word that is asked for has to be an item's.
function filter(form) {
  const list = document.getElementById(form.dataset.filter);
  if (!list) return;
  const items = [...list.querySelectorAll("[data-item]")];
  const texts = items.map((item) => folded(item.textContent));
  const output = form.querySelector("output");
  const show = () => {
    const choices = [...form.querySelectorAll("select")].filter((select) => select.value);
    const wanted = tokens(form.elements.words.value);
    let shown = 0;
    items.forEach((item, at) => {
      const is = choices.every((select) => item.dataset[select.name] === select.value)
        && wanted.every((word) => texts[at].includes(word));
      item.toggleAttribute("data-hidden", !is);
      shown += is ? 1 : 0;
    });
    output.textContent = filled(form.dataset.shown, { shown, all: items.length });
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
  // What is linked to is shown, whatever is hidden.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hasAttribute("data-hidden")) { form.reset(); show(); target.scrollIntoView(); }
  });
}

// Tables: a heading sorts by its column, numbers as numbers; a second time the other way round.
function sortable(table) {
  const heads = [...table.querySelectorAll("thead th")];
  const body = table.tBodies[0];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const text = (row) => row.cells[column].textContent.trim();
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const rows = [...body.rows].sort((one, other) => order.compare(text(one), text(other)));
      body.append(...(up ? rows : rows.reverse()));
    });
  });
}

// The page of the search: what holds all words, what bears them in its name first.
function search() {
  const results = document.getElementById("results");
  const said = document.getElementById("said");
  const field = document.getElementById("q");
  const data = window.kzrules;
  if (!results || !said || !field || !data) return;
  const most = 100;
  const rows = data.rows.map((row) => ({ row, name: folded(row[1]), all: folded(row[1] + " " + row[2] + " " + data.kinds[row[0]]) }));
  const find = () => {
    const wanted = tokens(field.value);
    results.replaceChildren();
    if (wanted.length === 0) { said.textContent = said.dataset.ask; return; }
    const whole = wanted.join(" ");
    const rank = (one) => one.name === whole ? 0 : one.name.startsWith(whole) ? 1 : wanted.every((word) => one.name.includes(word)) ? 2 : 3;
    const found = rows.filter((one) => wanted.every((word) => one.all.includes(word)))
      .map((one, at) => ({ ...one, rank: rank(one), at }))
      .sort((one, other) => one.rank - other.rank || one.at - other.at);
    for (const { row } of found.slice(0, most)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const kind = document.createElement("small");
      const words = document.createElement("small");
      link.href = row[3];
      link.textContent = row[1];
      kind.textContent = " " + data.kinds[row[0]];
      words.textContent = row[2];
      item.append(link, kind, document.createElement("br"), words);
      results.append(item);
    }
    const shown = Math.min(found.length, most);
    said.textContent = found.length === 0 ? said.dataset.none : filled(said.dataset.found, { shown, all: found.length });
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", find);
  field.form.addEventListener("submit", (event) => { event.preventDefault(); find(); });
  find();
}

document.querySelectorAll("form[data-filter]").forEach(filter);
document.querySelectorAll(".sortable table").forEach(sortable);
search();
