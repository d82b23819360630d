// What the kiosk gains with JavaScript: one question at a time, a screen that forgets, and a queue for when the line is down.
(() => {
  "use strict";
  const QUEUE = "kiosk:antrean", IDLE = 90, WARNING = 15, RETRY = 30000;
  const at = (id) => document.getElementById(id);
  const form = at("kiosk"), print = at("cetak");
  if (print) { print.hidden = false; print.addEventListener("click", () => window.print()); }
  if (!form) return;

  // Unsent intakes, each with its own key: sending one twice makes one case.
  const waiting = () => { try { return JSON.parse(localStorage.getItem(QUEUE) || "[]"); } catch { return []; } };
  function keep(list) {
    try { localStorage.setItem(QUEUE, JSON.stringify(list)); } catch { return false; }
    const box = at("menunggu");
    box.hidden = list.length === 0;
    box.textContent = box.dataset.waiting.replace("0", list.length);
    return true;
  }
  const drop = (key) => keep(waiting().filter((one) => one.key !== key));
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // What came of it: taken, wrong, or to be tried again.
  async function post(one) {
    let answer;
    try {
      answer = await fetch(one.to, {
        method: "POST", body: new URLSearchParams(one.fields),
        headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15000),
      });
    } catch { return {}; }
    if (answer.status === 201) return { taken: await answer.json() };
    if (answer.status === 422) return { wrong: await answer.json() };
    return {};
  }

  let sending = false;
  async function flush() {
    if (sending) return;
    sending = true;
    // What is wrong stays in the queue for a person to look at, and holds up nobody behind it.
    for (const one of waiting()) if ((await post(one)).taken) drop(one.key);
    sending = false;
  }

  // One question at a time.
  const steps = [...form.querySelectorAll("[data-step]")];
  let step = 0;
  function show(next) {
    step = next;
    steps.forEach((one, nth) => { one.hidden = nth !== step; });
    at("kembali").hidden = step === 0;
    at("lanjut").hidden = step === steps.length - 1;
    at("kirim").hidden = step < steps.length - 1;
    steps[step].querySelector("input, textarea, select").focus();
  }
  const sound = () => [...steps[step].querySelectorAll("input, textarea, select")].every((one) => one.reportValidity());
  at("lanjut").addEventListener("click", () => { if (sound()) show(step + 1); });
  at("kembali").addEventListener("click", () => show(step - 1));

  function end(panel) {
    form.hidden = true;
    form.reset();
    at("salah").hidden = true;
    at("sesudah").hidden = false;
    print.hidden = panel !== "selesai";
    at(panel).hidden = false;
    at(panel).focus();
  }

  function explain(says) {
    const box = at("salah");
    box.replaceChildren(...says.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    box.hidden = false;
    at("kirim").disabled = false;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!sound()) return;
    at("kirim").disabled = true;
    const key = fresh();
    const fields = [...new FormData(form)].filter(([name]) => name !== "_kunci").concat([["_kunci", key]]);
    const one = { key, to: form.action, fields };
    // First on the device, then on its way: what was acknowledged is not lost by a broken line or a power cut.
    const kept = keep([...waiting(), one]);
    sending = true;
    const { taken, wrong } = await post(one);
    sending = false;
    if (wrong) { drop(key); explain(wrong); return; }
    if (!taken && !kept) { form.submit(); return; }
    if (!taken) { end("tersimpan"); return; }
    drop(key);
    at("kode").textContent = taken.code;
    at("nomor").textContent = taken.number;
    end("selesai");
  });

  // Nothing personal stays on the screen: who goes away is forgotten, with a warning first.
  const leave = () => location.replace(form.dataset.home);
  at("lagi").addEventListener("click", leave);
  let quiet = 0;
  const stir = () => { quiet = 0; if (at("diam").open) at("diam").close(); };
  for (const kind of ["pointerdown", "keydown", "input", "touchstart"]) addEventListener(kind, stir, { passive: true });
  at("masih").addEventListener("click", stir);
  const touched = () => form.hidden || step > 0 || [...new FormData(form)].some(([name, value]) => !name.startsWith("_") && value);
  setInterval(() => {
    if (!touched()) { quiet = 0; return; }
    quiet += 1;
    if (quiet >= IDLE) { leave(); return; }
    if (quiet < IDLE - WARNING) return;
    at("sisa").textContent = IDLE - quiet;
    if (!at("diam").open) at("diam").showModal();
  }, 1000);
  addEventListener("pageshow", (event) => { if (event.persisted) leave(); });

  // The page itself is kept on the device.
  async function settle() {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register(form.dataset.worker, { scope: "/kiosk" });
    const { active } = await navigator.serviceWorker.ready;
    const parts = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
    const pages = [...document.querySelectorAll("a[hreflang]")].map((one) => one.href);
    active.postMessage([location.href, ...parts, ...pages]);
  }

  if (!document.querySelector(".summary:not([hidden])")) show(0);
  keep(waiting());
  flush();
  addEventListener("online", flush);
  setInterval(flush, RETRY);
  settle().catch(() => { /* without it the kiosk needs the line for its first page */ });
})();
