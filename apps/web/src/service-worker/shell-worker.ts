const FILE = '/service-worker.js';

/**
 * Keeps the built app on this device from now on. A newer build takes over when the page is opened, never under a page in use.
 * @returns true when it does
 */
export async function startShellWorker(): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false;
  try {
    const registration = await navigator.serviceWorker.register(FILE, { updateViaCache: 'none' });
    registration.waiting?.postMessage('take-over');
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    // The page works without it, for as long as there is a network; the reader is told.
    return false;
  }
}
