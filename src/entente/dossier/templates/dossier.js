"use strict";
(function () {
  const root = document.documentElement;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

  // Theme: follows the system until the reader chooses. A browser may refuse to remember it for a file.
  const button = document.getElementById("theme");
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const remember = (theme) => { try { localStorage.setItem("entente-theme", theme); } catch { /* not remembered */ } };
  const remembered = () => { try { return localStorage.getItem("entente-theme"); } catch { return null; } };
  const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme === "auto" && system.matches);
  const nameButton = () => { button.textContent = isDark() ? "Light page" : "Dark page"; };
  if (["light", "dark"].includes(remembered())) root.dataset.theme = remembered();
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    nameButton();
  });
  system.addEventListener("change", nameButton);
  nameButton();

  // Filters: a record stays when every field chosen is among its values and every word typed is in its text.
  const matches = (record, fields, words) =>
    fields.every(([name, value]) => (record.dataset[name] || "").split(" ").includes(value)) &&
    words.every((word) => record.textContent.toLowerCase().includes(word));
  function apply(form) {
    const list = document.getElementById(form.dataset.list);
    const fields = all("select", form).filter((field) => field.value).map((field) => [field.name, field.value]);
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const records = all(".record, .entry", list);
    let shown = 0;
    for (const record of records) {
      record.hidden = !matches(record, fields, words);
      shown += record.hidden ? 0 : 1;
    }
    for (const group of all(".group", list)) {
      group.hidden = !group.querySelector(".record:not([hidden]), .entry:not([hidden])");
      if ((fields.length || words.length) && !group.hidden && group.tagName === "DETAILS") group.open = true;
    }
    const result = form.querySelector(".result");
    const { one, many } = result.dataset;
    const total = `${records.length} ${records.length === 1 ? one : many}`;
    const found = shown ? `${shown} of ${total}` : `No ${many} match; choose fewer conditions`;
    result.textContent = shown === records.length ? total : found;
  }
  const showAll = (form) => { form.reset(); apply(form); };
  for (const form of all("form.filter")) {
    form.hidden = false;
    form.addEventListener("input", () => apply(form));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("button").addEventListener("click", () => showAll(form));
  }

  // The network over time: one picture at a time, or all at once.
  for (const pictures of all(".windows[data-slider]")) {
    const slider = document.getElementById(pictures.dataset.slider);
    const range = slider.querySelector("input");
    const told = slider.querySelector("output");
    const every = slider.querySelector("button");
    const windows = all(".window", pictures);
    const choose = () => {
      windows.forEach((one, number) => one.classList.toggle("chosen", number === Number(range.value)));
      told.textContent = windows[Number(range.value)].querySelector("figcaption b").textContent;
      range.setAttribute("aria-valuetext", told.textContent);
    };
    const gather = (apart) => {
      pictures.classList.toggle("single", !apart);
      every.setAttribute("aria-pressed", String(apart));
    };
    range.addEventListener("input", () => { gather(false); choose(); });
    every.addEventListener("click", () => gather(every.getAttribute("aria-pressed") !== "true"));
    addEventListener("beforeprint", () => gather(true));
    pictures.before(slider);
    slider.hidden = false;
    choose();
    gather(false);
  }

  // Following a link: open what is closed, show what is filtered away, light up the whole span.
  const clear = () => all(".seg.lit, .fact.lit").forEach((element) => element.classList.remove("lit"));
  function light(first, length) {
    const segments = all(".seg", first.closest(".text"));
    let left = length;
    for (const segment of segments.slice(segments.indexOf(first))) {
      if (left <= 0) break;
      segment.classList.add("lit");
      left -= Array.from(segment.textContent).length;
    }
  }
  function reveal(target) {
    for (let element = target; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
      if (element.hidden && element.matches(".record, .entry, .group")) {
        all("form.filter").filter((form) => document.getElementById(form.dataset.list).contains(target)).forEach(showAll);
      }
    }
  }
  let length = 0;
  function arrive() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    clear();
    reveal(target);
    if (target.matches(".seg")) light(target, length || 1);
    length = 0;
    target.scrollIntoView({ block: target.matches(".seg, .record, .entry, tr, .stance") ? "center" : "start" });
  }
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();

  // The facts that rest on the words under the pointer or the keyboard, and the words a fact rests on.
  let popover = null;
  const close = () => { if (popover) popover.remove(); popover = null; };
  function open(segment) {
    close();
    clear();
    const notes = segment.closest(".article");
    const list = document.createElement("ul");
    for (const fact of segment.dataset.facts.split(" ")) {
      const note = notes.querySelector(`.notes a[href="#${fact}"]`);
      if (!note) continue;
      const line = document.createElement("li");
      line.append(note.cloneNode(true));
      list.append(line);
      note.classList.add("lit");
    }
    if (!list.children.length) return;
    popover = document.createElement("div");
    popover.className = "popover";
    popover.setAttribute("role", "dialog");
    popover.setAttribute("aria-label", "What rests on these words");
    popover.append(list);
    document.body.append(popover);
    const box = segment.getClientRects()[0];
    const left = Math.min(box.left, root.clientWidth - popover.offsetWidth - 16);
    popover.style.left = `${Math.max(8, left) + scrollX}px`;
    popover.style.top = `${box.bottom + 6 + scrollY}px`;
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      length = Number(link.dataset.length || 0);
      close();
      if (link.hash === location.hash) arrive();
      return;
    }
    const segment = event.target.closest(".seg[data-facts]");
    if (segment && segment.closest(".text")) open(segment);
    else if (!event.target.closest(".popover")) close();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { close(); clear(); } });
  function point(event) {
    const note = event.target.closest && event.target.closest(".notes a.fact");
    if (!note) return;
    clear();
    const label = note.hash.slice(1);
    for (const segment of all(`.seg[data-facts~="${label}"]`, note.closest(".article"))) segment.classList.add("lit");
  }
  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);

  addEventListener("beforeprint", () => all("details").forEach((details) => { details.open = true; }));
})();
