/**
 * Keeps the app itself on the device, so that the page for intake opens without a network: the files of this build and its one page.
 * Answers of the API never pass through here.
 */

/** Put in by the build: the files of the app, and a mark of all of them together. */
declare const SHELL_FILES: readonly string[];
declare const SHELL_MARK: string;

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: { readonly active: unknown };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const PREFIX = 'zegel-shell-';
const CACHE = `${PREFIX}${SHELL_MARK}`;
const PAGE = '/';
/** How long a page may take to come before the kept one is shown, in milliseconds. */
const PATIENCE = 4_000;

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL_FILES.map((file) => new Request(file, { cache: 'reload' })));
  const page = await fetch(PAGE, { cache: 'reload' });
  const wanted = [...(await page.clone().text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file);
  // A release that is half out: the page names files of another build. The browser tries again later.
  if (!page.ok || !wanted.every((file) => file !== undefined && SHELL_FILES.includes(file))) throw new Error('The page and its files are of two builds.');
  await cache.put(PAGE, page);
  if (!scope.registration.active) await scope.skipWaiting();
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

const kept = async (key: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(key, { ignoreVary: true });

async function pageOrKept(request: Request): Promise<Response> {
  const shell = await kept(PAGE);
  if (!shell) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, shell));
  return Promise.race([fetch(request).catch(() => shell), late]);
}

scope.addEventListener('install', (event) => event.waitUntil(keepShell()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  else if (request.mode === 'navigate' && !/^\/(api|health)\//.test(pathname)) event.respondWith(pageOrKept(request));
});
