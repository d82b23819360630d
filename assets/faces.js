// What the three faces gain with JavaScript: one touch is an answer, kept on the device first and sent then; the screen thanks and forgets.
(() => {
  "use strict";
  const QUEUE = "survei:antrean", RETRY = 30000, THANKS = 4000, IDLE = 60000, KEPT = 30 * 86400000;
  const at = (id) => document.getElementById(id);
  const form = at("wajah");
  if (!form) return;

  // Unsent touches, each with its own key: sending one twice counts it once.
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
  const today = () => new Date().toLocaleDateString("sv-SE");

  async function post(one) {
    try {
      const answer = await fetch(one.to, {
        method: "POST", body: new URLSearchParams(one.fields),
        headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15000),
      });
      return answer.status;
    } catch { return 0; }
  }

  let sending = false;
  async function flush() {
    if (sending) return;
    sending = true;
    for (const one of waiting()) {
      const status = await post(one);
      if (status === 201) drop(one.key);
      // A line that is down, or a door that is full, is tried again later; what is refused holds up nobody behind it.
      if (status === 0 || status === 429 || status >= 500) break;
    }
    sending = false;
  }

  let quiet = 0;
  function turn(thanks) {
    form.hidden = thanks;
    at("terima-kasih").hidden = !thanks;
    if (thanks) at("terima-kasih").focus();
  }

  form.addEventListener("submit", (event) => {
    const face = event.submitter, key = fresh();
    const fields = [...new FormData(form)].filter(([name]) => name !== "_kunci" && name !== face.name);
    fields.push(["_kunci", key], [face.name, face.value], ["hari", today()]);
    // Without room on the device the form goes as it is.
    if (!keep([...waiting(), { key, at: Date.now(), to: form.action, fields }])) return;
    event.preventDefault();
    turn(true);
    setTimeout(() => turn(false), THANKS);
    flush();
  });

  const home = new URL(form.dataset.home, location.href).href;
  // Whoever comes next finds the language of the house.
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { quiet = Date.now(); }, { passive: true });
  setInterval(() => {
    if (quiet && Date.now() - quiet > IDLE && location.href !== home) location.replace(form.dataset.home);
  }, 5000);

  // The page itself is kept on the device.
  async function settle() {
    if (!("serviceWorker" in navigator)) return;
    const { worker, scope } = form.dataset;
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const parts = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
    const pages = [...document.querySelectorAll("a[hreflang]")].map((one) => one.href);
    active.postMessage([location.href, ...parts, ...pages]);
  }

  keep(waiting());
  flush();
  addEventListener("online", flush);
  setInterval(flush, RETRY);
  settle().catch(() => { /* without it the screen needs the line for its first page */ });
})();
