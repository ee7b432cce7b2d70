// The service worker: lets the interface open without a network. It keeps the interface's own files and nothing else; what the
// server says about articles never passes through here. The build fills in the version and the list of files.

const version = "__VERSION__";
const files = ["__FILES__"];

const prefix = "toasoan-interface ";
const home = "/admin/";

const keepFiles = async () => {
  const cache = await caches.open(prefix + version);
  const addresses = [home, ...files.map((name) => home + name)];
  // Asked of the server, not of the browser's own cache, which may still hold the former page.
  await cache.addAll(addresses.map((address) => new Request(address, { cache: "no-cache" })));
};

// Pages that are open still load parts of the version they began with: its files stay until the version after the next.
const dropOld = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const former = names.filter((name) => name !== prefix + version).slice(0, -1);
  await Promise.all(former.map((name) => caches.delete(name)));
};

const keptPage = async () => {
  const cache = await caches.open(prefix + version);
  return (await cache.match(home)) ?? Response.error();
};

// The server first, so that nobody works with an old page; without an answer, the page that was kept.
const page = async (request) => {
  try {
    const answer = await fetch(request);
    return answer.status >= 500 ? await keptPage() : answer;
  } catch {
    return keptPage();
  }
};

const file = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Everything outside the interface's own files goes to the server as if there were no worker.
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (pathname.startsWith(home)) event.respondWith(page(request));
  } else if (files.includes(pathname.slice(home.length)) || pathname.startsWith(`${home}assets/`)) {
    event.respondWith(file(request));
  }
});
