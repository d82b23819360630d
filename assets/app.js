// What the staff pages gain with JavaScript. Every page works without it.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => {
    try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* private */ }
  };

  // Messages that vanish are also read aloud.
  function toast(text) {
    const box = document.getElementById("toasts");
    if (!box || !text) return;
    const note = document.createElement("p");
    note.className = "toast";
    note.textContent = text;
    box.append(note);
    setTimeout(() => note.remove(), 4000);
  }

  // A key a field: data-next
  document.addEventListener("input", ({ target }) => {
    if (!target.matches("[data-next]") || !target.value) return;
    const fields = all("[data-next]", target.form);
    (fields[fields.indexOf(target) + 1] ?? target.form.querySelector("button")).focus();
  });

  // Copy: <button data-copy="0231" data-copied="…">
  async function copy(button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    toast(button.dataset.copied);
  }

  // Single keys: any control may carry data-key="n" or "g k"; never inside a field, in a row only while it has the focus; the user may turn them off.
  let before = "", beforeAt = 0, row = -1;
  const typing = (at) => at.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  const keysOn = () => root.dataset.pintasan !== "mati";

  function walk(step) {
    const rows = all("[data-row]").filter((one) => one.offsetParent);
    if (!rows.length) return;
    const here = rows.findIndex((one) => one.contains(document.activeElement));
    row = Math.max(0, Math.min(rows.length - 1, (here < 0 ? row : here) + step));
    (rows[row].querySelector("a, button") || rows[row]).focus();
  }

  function press(name) {
    const target = all("[data-key]").find((one) => one.dataset.key.split(",").includes(name) && !one.disabled && !one.closest("[data-row]:not(:focus-within)") && (one.offsetParent || one.closest("details")));
    if (!target) return false;
    target.matches("input, textarea, select") ? target.focus() : target.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const form = event.target.closest("form");
      if (form) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !keysOn()) return;
    if (typing(event.target)) { if (event.key === "Escape") event.target.blur(); return; }
    if (document.querySelector("dialog[open]")) return;
    const pair = event.timeStamp - beforeAt < 1200 ? `${before} ${event.key}` : "";
    before = event.key; beforeAt = event.timeStamp;
    if (pair && press(pair)) { event.preventDefault(); return; }
    if (event.key === "j" || event.key === "k") { event.preventDefault(); walk(event.key === "j" ? 1 : -1); return; }
    if (event.key === "?") { event.preventDefault(); document.getElementById("pintasan")?.showModal(); return; }
    if (press(event.key === "Escape" ? "Esc" : event.key)) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const copied = event.target.closest("[data-copy]");
    if (copied) { copy(copied); return; }
    const opened = event.target.closest("[data-opens]");
    if (opened) document.getElementById(opened.dataset.opens)?.showModal();
    for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });

  // Drafts: <form data-draft="jawab-0231"> keeps what was typed on this device until the server has it.
  const SECRET = new Set(["password", "hidden", "file", "submit"]);
  function draft(form) {
    const name = `konsep:${form.dataset.draft}`;
    const fields = () => [...form.elements].filter((one) => one.name && !SECRET.has(one.type));
    const says = form.querySelector("[data-saved]");
    const say = (text) => { if (says && text) says.textContent = text; };
    let saved = {};
    try { saved = JSON.parse(recall(name) || "{}"); } catch { keep(name, null); }
    let restored = false;
    for (const one of fields()) {
      const value = saved[one.name];
      if (value === undefined) continue;
      if (one.type === "radio" || one.type === "checkbox") {
        const on = value.includes(one.value);
        if (on !== one.checked) { one.checked = on; restored = true; }
      } else if (!one.value && value[0]) { one.value = value[0]; restored = true; }
    }
    if (restored) say(says?.dataset.restored);
    let wait;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        const now = {};
        for (const one of fields()) {
          const list = (now[one.name] ||= []);
          if ((one.type !== "radio" && one.type !== "checkbox") || one.checked) list.push(one.value);
        }
        keep(name, JSON.stringify(now));
        say(says?.dataset.saved);
      }, 400);
    });
  }

  // The page after a sending names the drafts that the server has.
  const done = document.querySelector("[data-draft-done]");
  if (done) keep(`konsep:${done.dataset.draftDone}`, null);
  // Whoever signs out on a shared machine leaves no words behind.
  for (const form of all("form[data-forget]")) {
    form.addEventListener("submit", () => {
      try { for (const key of Object.keys(localStorage)) if (key.startsWith("konsep:")) localStorage.removeItem(key); } catch { /* nothing kept */ }
    });
  }

  // Photos are shown before they are sent.
  function preview(input) {
    const box = document.getElementById(input.dataset.preview);
    if (!box) return;
    input.addEventListener("change", () => {
      all("img", box).forEach((old) => URL.revokeObjectURL(old.src));
      box.replaceChildren(...[...input.files].map((file) => {
        if (!file.type.startsWith("image/")) return Object.assign(document.createElement("p"), { textContent: file.name });
        return Object.assign(document.createElement("img"), { src: URL.createObjectURL(file), alt: file.name });
      }));
    });
  }

  // Live news never moves the row under the pointer.
  function listen(box) {
    const button = box.querySelector("a, button");
    let count = 0;
    const source = new EventSource(box.dataset.live);
    source.addEventListener("baru", () => {
      count += 1;
      button.textContent = (count === 1 ? box.dataset.one : box.dataset.many).replace("0", count);
      box.hidden = false;
    });
    addEventListener("pagehide", () => source.close());
  }

  // Appearance: at once, then remembered by a cookie.
  for (const form of all("form[data-appearance]")) {
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (!button) return;
      event.preventDefault();
      root.dataset[button.name] = button.value;
      for (const other of all(`button[name="${button.name}"]`, form)) other.setAttribute("aria-pressed", String(other === button));
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
    });
  }

  // A form is sent once.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));

  all("form[data-draft]").forEach(draft);
  all("input[data-preview]").forEach(preview);
  all("[data-live]").forEach(listen);
  document.querySelector(".summary")?.focus();
})();
