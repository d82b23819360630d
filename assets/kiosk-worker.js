// Keeps the page of a kiosk, of three faces, or of the door of an activity, and its parts on the device, so that it opens while the line is down. It never keeps what people say.
"use strict";
const SHELF = "kiosk-1";
const page = (url) => url.pathname === "/kiosk" || /^\/survei\/[^/]+\/kios$/.test(url.pathname) || /^\/kegiatan\/[^/]+\/hadir$/.test(url.pathname);
const ours = (url) => url.origin === location.origin && (page(url) || url.pathname.startsWith("/aset/"));

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

async function put(shelf, address) {
  const answer = await fetch(address, { headers: { Accept: "text/html, */*" } });
  if (answer.ok) await shelf.put(address, answer);
}

addEventListener("message", (event) => {
  const wanted = (Array.isArray(event.data) ? event.data : []).filter((address) => ours(new URL(address)));
  event.waitUntil(caches.open(SHELF).then((shelf) => Promise.allSettled(wanted.map((address) => put(shelf, address)))));
});

// The page from the line while there is one; its parts, whose names change with their content, from the shelf.
async function found(request, url) {
  const shelf = await caches.open(SHELF);
  if (!page(url)) return (await shelf.match(request)) || fetch(request);
  try {
    const answer = await fetch(request);
    if (answer.ok) await shelf.put(request, answer.clone());
    return answer;
  } catch (broken) {
    const kept = (await shelf.match(request)) || (await shelf.match(request, { ignoreSearch: true }));
    if (kept) return kept;
    throw broken;
  }
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && ours(url)) event.respondWith(found(event.request, url));
});
