// The door of an activity: each ticket is kept on the device first and sent then, so that nobody waits for a line; the camera reads the code where the browser can.
(() => {
  "use strict";
  const QUEUE = "hadir:antrean", RETRY = 15000, KEPT = 3 * 86400000, AGAIN = 4000;
  const at = (id) => document.getElementById(id);
  const form = at("tiket"), said = at("hasil");
  if (!form) return;

  // Unsent tickets, each with its own key: sending one twice lets nobody in twice.
  const waiting = () => { try { return JSON.parse(localStorage.getItem(QUEUE) || "[]").filter((one) => Date.now() - one.at < KEPT); } catch { return []; } };
  function keep(list) {
    try { localStorage.setItem(QUEUE, JSON.stringify(list)); } catch { return false; }
    const box = at("menunggu");
    box.hidden = list.length === 0;
    box.textContent = box.dataset.waiting.replace("0", list.length);
    return true;
  }
  const drop = (key) => keep(waiting().filter((one) => one.key !== key));
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  function say(words, wrong) {
    said.textContent = words;
    said.classList.toggle("fault", wrong);
  }

  async function post(one) {
    const body = new URLSearchParams(one.fields);
    // The form of today: the page may have been opened anew since.
    body.set("_formulir", form.elements._formulir.value);
    try {
      const answer = await fetch(one.to, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15000) });
      const told = await answer.json().catch(() => ({}));
      return { status: answer.status, words: told.says || told.detail || "" };
    } catch { return { status: 0, words: "" }; }
  }

  let sending = false;
  async function flush() {
    if (sending) return;
    sending = true;
    for (const one of waiting()) {
      const { status, words } = await post(one);
      if (status === 200) { drop(one.key); say(words, false); continue; }
      // Refused for good: it is said, with the code, and holds up nobody behind it.
      if (status === 404 || status === 409 || status === 422) { drop(one.key); say(`${one.name}: ${words}`, true); continue; }
      // Without a line, or after signing out, everything waits.
      break;
    }
    sending = false;
  }

  function take(fields, name) {
    const key = fresh();
    const sent = [...fields.filter(([field]) => !["_kunci", "_formulir", "at"].includes(field)), ["_kunci", key], ["at", new Date().toISOString()]];
    return keep([...waiting(), { key, at: Date.now(), to: form.action, name, fields: sent }]);
  }

  const codes = new Set((form.dataset.codes || "").split(" "));
  const bare = (text) => text.trim().replace(/[\s-]/g, "").toUpperCase();
  for (const one of [form, at("tamu")]) {
    one?.addEventListener("submit", (event) => {
      const typed = one.elements.code ? bare(one.elements.code.value) : one.elements.name.value;
      if (!take([...new FormData(one)], typed)) return;
      event.preventDefault();
      const known = !one.elements.code || typed.length > 8 || codes.has(typed);
      say(known ? form.dataset.kept.replace("0", typed.slice(-6)) : form.dataset.unknown.replace("0", typed), !known);
      one.reset();
      (one.elements.code || one.elements.name).focus();
      flush();
    });
  }

  // The camera, where the browser reads codes by itself.
  const button = at("kamera"), picture = at("gambar");
  if ("BarcodeDetector" in window && navigator.mediaDevices) button.hidden = false;
  let last = "", seen = 0;
  async function look(detector) {
    if (!picture.srcObject) return;
    const [found] = await detector.detect(picture).catch(() => []);
    if (found && (found.rawValue !== last || Date.now() - seen > AGAIN)) {
      last = found.rawValue;
      form.elements.code.value = last;
      form.requestSubmit();
    }
    if (found) seen = Date.now();
    setTimeout(() => look(detector), 200);
  }
  button.addEventListener("click", async () => {
    if (picture.srcObject) {
      for (const track of picture.srcObject.getTracks()) track.stop();
      picture.srcObject = null;
      picture.hidden = true;
      button.setAttribute("aria-pressed", "false");
      return;
    }
    try {
      picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      picture.hidden = false;
      button.setAttribute("aria-pressed", "true");
      await picture.play();
      look(new BarcodeDetector({ formats: ["qr_code"] }));
    } catch { say(form.dataset.blind, true); }
  });

  // The page itself is kept on the device; it holds codes and no name of a participant.
  async function settle() {
    if (!("serviceWorker" in navigator)) return;
    const { worker, scope } = form.dataset;
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const parts = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
    active.postMessage([location.href, ...parts]);
  }

  keep(waiting());
  flush();
  addEventListener("online", flush);
  setInterval(flush, RETRY);
  settle().catch(() => { /* without it the page needs the line to be opened */ });
})();
