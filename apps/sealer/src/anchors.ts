import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { notesOf } from '#audit/pure';

const FILE = /^checkpoints-\d{4}-\d{2}\.txt$/;

/** The folders outside the database to which every checkpoint is appended, one file a month. */
export class Anchors {
  constructor(private readonly folders: readonly string[]) {}

  /** The last checkpoint of the first folder that has one. */
  async last(): Promise<string | null> {
    for (const folder of this.folders) {
      const files = existsSync(folder) ? (await readdir(folder)).filter((name) => FILE.test(name)).sort() : [];
      const newest = files.at(-1);
      if (newest === undefined) continue;
      const note = notesOf(await readFile(path.join(folder, newest), 'utf8')).at(-1);
      if (note !== undefined) return note;
    }
    return null;
  }

  /** Appends a checkpoint to every folder, down to the disk. A folder that cannot be written is said, after the others have been. */
  async append(note: string, at: Date): Promise<void> {
    const outcomes = await Promise.allSettled(this.folders.map((folder) => appendTo(folder, note, at)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function appendTo(folder: string, note: string, at: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(path.join(folder, `checkpoints-${at.toISOString().slice(0, 7)}.txt`), 'a', 0o600);
  try {
    await file.write(`${note}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}
