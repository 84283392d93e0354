import type { Sealed, StoredVault } from './vault.js';

/** In the open stands only what must be known without the code: whose, in which order, since when. */
export interface StoredEntry extends Sealed {
  readonly id: string;
  readonly userId: string;
  readonly capturedAt: number;
}

export interface StoredPhoto extends Sealed {
  readonly id: string;
  readonly entryId: string;
  readonly userId: string;
}

/** What the form needs without a network: own cases, the closed lists, who it is. */
export interface StoredDesk extends Sealed {
  readonly userId: string;
  readonly keptAt: number;
}

interface Stores {
  readonly vaults: StoredVault;
  readonly desks: StoredDesk;
  readonly entries: StoredEntry;
  readonly photos: StoredPhoto;
}

export type StoreName = keyof Stores;

const NAME = 'zegel-intake';
const KEYS: Readonly<Record<StoreName, string>> = { vaults: 'userId', desks: 'userId', entries: 'id', photos: 'id' };
const ALL = Object.keys(KEYS) as StoreName[];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of ALL) request.result.createObjectStore(store, { keyPath: KEYS[store] });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('The store of the device does not open.'));
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Writes all of it or nothing, and waits until it is on the disk. */
async function write(work: (store: <N extends StoreName>(name: N) => IDBObjectStore) => void): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(ALL, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was written.'));
    work((name) => transaction.objectStore(name));
  });
}

async function read<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise<T>((resolve, reject) => {
    const request = ask(database.transaction(name).objectStore(name));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Nothing was read.'));
  });
}

export const intakeDb = {
  all: <N extends StoreName>(name: N): Promise<Stores[N][]> => read(name, (store) => store.getAll() as IDBRequest<Stores[N][]>),
  get: <N extends StoreName>(name: N, key: string): Promise<Stores[N] | undefined> => read(name, (store) => store.get(key) as IDBRequest<Stores[N] | undefined>),
  put: <N extends StoreName>(name: N, row: Stores[N]): Promise<void> => write((store) => store(name).put(row)),
  /** An entry with its new photos; photos that it no longer has go. */
  putEntry: (entry: StoredEntry, photos: readonly StoredPhoto[], gone: readonly string[] = []): Promise<void> =>
    write((store) => {
      store('entries').put(entry);
      for (const photo of photos) store('photos').put(photo);
      for (const id of gone) store('photos').delete(id);
    }),
  removeEntry: (id: string, photoIds: readonly string[]): Promise<void> =>
    write((store) => {
      store('entries').delete(id);
      for (const photoId of photoIds) store('photos').delete(photoId);
    }),
  removeDesk: (userId: string): Promise<void> => write((store) => store('desks').delete(userId)),
  /** Everything of one person, the key first of all. */
  async removePerson(userId: string): Promise<void> {
    const [entries, photos] = [await intakeDb.all('entries'), await intakeDb.all('photos')];
    await write((store) => {
      store('vaults').delete(userId);
      store('desks').delete(userId);
      for (const entry of entries.filter((row) => row.userId === userId)) store('entries').delete(entry.id);
      for (const photo of photos.filter((row) => row.userId === userId)) store('photos').delete(photo.id);
    });
  },
};
