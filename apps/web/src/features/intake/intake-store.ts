import type { Reference } from '@contract/reference';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { intakeDb, type StoredEntry, type StoredPhoto } from './intake-db.js';
import { afterReload, type Entry, HOURS_KEPT, type QueuedPhoto } from './queue.js';
import { createVault, openBytes, openJson, openVault, type OpenVault, sealBytes, sealJson } from './vault.js';

export interface KeptCase {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** What the form needs to be filled in. */
export interface Desk {
  readonly userId: string;
  readonly name: string;
  readonly cases: readonly KeptCase[];
  readonly reference: Reference;
}

/** What became of an entry that was wiped here, for as long as the page is open. */
export interface Arrived {
  readonly itemId: string;
  readonly reference: string;
  readonly title: string;
}

export interface IntakeState {
  readonly vault: OpenVault | null;
  readonly entries: readonly Entry[];
  readonly arrived: readonly Arrived[];
  /** Why nothing is sent now, when that is not the network. */
  readonly paused: 'signed-out' | 'other-person' | null;
  readonly sending: boolean;
}

export type NewEntry = Pick<Entry, 'caseId' | 'caseReference' | 'values' | 'request'> & { readonly files: readonly File[] };

const closed: IntakeState = { vault: null, entries: [], arrived: [], paused: null, sending: false };
const listeners = new Set<() => void>();
let state: IntakeState = closed;

function change(part: Partial<IntakeState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

function required(): OpenVault {
  if (!state.vault) throw new Error('The intake of this device is locked.');
  return state.vault;
}

async function sealed(vault: OpenVault, entry: Entry): Promise<StoredEntry> {
  return { id: entry.id, userId: vault.userId, capturedAt: entry.capturedAt, ...(await sealJson(vault, entry.id, entry)) };
}

async function unlocked(vault: OpenVault): Promise<void> {
  const stored = (await intakeDb.all('entries')).filter(({ userId }) => userId === vault.userId);
  const entries = await Promise.all(stored.map((row) => openJson<Entry>(vault, row.id, row)));
  change({ ...closed, vault, entries: entries.map(afterReload).sort((one, other) => one.number - other.number) });
}

async function photosOf(vault: OpenVault, entryId: string, files: readonly File[]): Promise<{ readonly photos: readonly QueuedPhoto[]; readonly rows: readonly StoredPhoto[] }> {
  const made = await Promise.all(
    files.map(async (file) => {
      const photo: QueuedPhoto = { id: idempotencyKey(), key: idempotencyKey(), name: file.name, type: file.type, size: file.size, sent: false };
      return { photo, row: { id: photo.id, entryId, userId: vault.userId, ...(await sealBytes(vault, photo.id, await file.arrayBuffer())) } };
    }),
  );
  return { photos: made.map(({ photo }) => photo), rows: made.map(({ row }) => row) };
}

/** The intake of this device: closed until its person gives the code, and again as soon as the page goes away. */
export const intakeStore = {
  get: (): IntakeState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  change,

  async create(userId: string, code: string): Promise<void> {
    const { stored, open } = await createVault(userId, code);
    await intakeDb.put('vaults', stored);
    // Asks the browser not to clear this when the disk is full; it may refuse.
    await navigator.storage.persist().catch(() => false);
    await unlocked(open);
  },

  /** Tries the code on the vault of this person, or without a network on every one. @returns false when it opens none */
  async unlock(code: string, userId?: string): Promise<boolean> {
    const vaults = (await intakeDb.all('vaults')).filter((vault) => userId === undefined || vault.userId === userId);
    for (const stored of vaults) {
      const open = await openVault(stored, code);
      if (open) {
        await unlocked(open);
        return true;
      }
    }
    return false;
  },

  lock: (): void => change(closed),

  async keepDesk(desk: Desk): Promise<void> {
    const vault = required();
    await intakeDb.put('desks', { userId: vault.userId, keptAt: Date.now(), ...(await sealJson(vault, 'desk', desk)) });
  },

  /** What was kept for work without a network; gone after three days. */
  async desk(): Promise<Desk | null> {
    const vault = required();
    const kept = await intakeDb.get('desks', vault.userId);
    return kept ? openJson<Desk>(vault, 'desk', kept) : null;
  },

  async add({ files, ...captured }: NewEntry): Promise<void> {
    const vault = required();
    const id = idempotencyKey();
    const { photos, rows } = await photosOf(vault, id, files);
    const number = Math.max(0, ...state.entries.map((entry) => entry.number)) + 1;
    const entry: Entry = { ...captured, id, number, capturedAt: Date.now(), key: idempotencyKey(), photos, state: 'waiting', attempts: 0, notBefore: 0, recorded: null, problem: null };
    await intakeDb.putEntry(await sealed(vault, entry), rows);
    change({ entries: [...state.entries, entry] });
  },

  /** Another request in the place of one that surely did not arrive; photos that were kept stay. */
  async correct(entry: Entry, { files, ...captured }: NewEntry): Promise<void> {
    const vault = required();
    const { photos, rows } = await photosOf(vault, entry.id, files);
    await intakeStore.save({ ...entry, ...captured, key: idempotencyKey(), photos: [...entry.photos, ...photos], state: 'waiting', attempts: 0, notBefore: 0, problem: null }, rows);
  },

  async save(entry: Entry, newPhotos: readonly StoredPhoto[] = []): Promise<void> {
    const vault = required();
    const gone = (state.entries.find(({ id }) => id === entry.id)?.photos ?? []).filter(({ id }) => !entry.photos.some((photo) => photo.id === id));
    await intakeDb.putEntry(await sealed(vault, entry), newPhotos, gone.map(({ id }) => id));
    change({ entries: state.entries.map((other) => (other.id === entry.id ? entry : other)) });
  },

  /** The entry as it stands on the device, for another window may have sent it; null when it is gone. */
  async fresh(entry: Entry): Promise<Entry | null> {
    const vault = required();
    const row = await intakeDb.get('entries', entry.id);
    if (row) return { ...afterReload(await openJson<Entry>(vault, row.id, row)), notBefore: entry.notBefore };
    change({ entries: state.entries.filter(({ id }) => id !== entry.id) });
    return null;
  },

  /** Wipes an entry and its photos from the device. */
  async remove(entry: Entry, arrived?: Arrived): Promise<void> {
    await intakeDb.removeEntry(entry.id, entry.photos.map(({ id }) => id));
    change({ entries: state.entries.filter(({ id }) => id !== entry.id), arrived: arrived ? [arrived, ...state.arrived] : state.arrived });
  },

  async photo(photo: QueuedPhoto): Promise<File> {
    const vault = required();
    const row = await intakeDb.get('photos', photo.id);
    if (!row) throw new Error('A photo is not on the device any more.');
    return new File([await openBytes(vault, photo.id, row)], photo.name, { type: photo.type });
  },

  /** What waits on this device, also without the code: whose it is and since when. */
  async waiting(): Promise<readonly { readonly userId: string; readonly capturedAt: number }[]> {
    return (await intakeDb.all('entries')).map(({ userId, capturedAt }) => ({ userId, capturedAt }));
  },

  isCreated: async (userId?: string): Promise<boolean> => (await intakeDb.all('vaults')).some((vault) => userId === undefined || vault.userId === userId),

  /** Cases that were kept for work without a network are no longer than three days on a device. */
  async sweep(): Promise<void> {
    const old = Date.now() - HOURS_KEPT * 60 * 60_000;
    for (const { userId, keptAt } of await intakeDb.all('desks')) if (keptAt < old) await intakeDb.removeDesk(userId);
  },

  /** The code is lost, or nothing waits any more: all of this person goes, the key first of all. */
  async wipe(userId: string): Promise<void> {
    await intakeDb.removePerson(userId);
    if (state.vault?.userId === userId) intakeStore.lock();
  },

  /**
   * At sign-out: nothing of cases stays but what was never sent, which stays closed.
   * @returns whether anything is left on this device, of whomever
   */
  async leave(userId: string): Promise<boolean> {
    intakeStore.lock();
    const waiting = await intakeStore.waiting();
    await (waiting.some((entry) => entry.userId === userId) ? intakeDb.removeDesk(userId) : intakeDb.removePerson(userId));
    return waiting.length > 0;
  },
};
