import { checkpointText, notesOf, openCheckpoint, publicKeyOf, sealKeyOf, signCheckpoint } from './checkpoint.js';

const KEY = sealKeyOf('zegel.example/log', Buffer.alloc(32, 7));
const CHECKPOINT = { origin: 'zegel.example/log', size: 42, root: Buffer.alloc(32, 1), time: new Date('2026-11-29T10:00:00Z'), software: 'zegel 0.1.0' };

describe('a checkpoint', () => {
  it('is the text of C2SP: origin, size and root, each on a line, and what we add below', () => {
    expect(checkpointText(CHECKPOINT)).toBe('zegel.example/log\n42\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\ntime 2026-11-29T10:00:00.000Z\nsoftware zegel 0.1.0\n');
  });

  it('is opened by the public key of who signed it', () => {
    expect(openCheckpoint(signCheckpoint(CHECKPOINT, KEY), publicKeyOf(KEY))).toEqual({ origin: 'zegel.example/log', size: 42, root: CHECKPOINT.root });
  });

  it('has a key whose number is made of its name and itself, as C2SP signed notes ask', () => {
    expect(publicKeyOf(KEY)).toMatch(/^zegel\.example\/log\+[0-9a-f]{8}\+[A-Za-z0-9+/]{43}[A-Za-z0-9+/=]$/);
  });

  it.each([
    ['another size', (note: string) => note.replace('\n42\n', '\n43\n')],
    ['another signature', (note: string) => note.replace(/(.{20})\n$/, `${'A'.repeat(20)}\n`)],
    ['no signature', (note: string) => note.replace(/\n— .*\n$/, '')],
    ['another name', (note: string) => note.replace('— zegel.example/log', '— zegel.example/other')],
  ])('with %s is not opened', (_what, change) => {
    expect(openCheckpoint(change(signCheckpoint(CHECKPOINT, KEY)), publicKeyOf(KEY))).toBeNull();
  });

  it('of another key under the same name is not opened', () => {
    expect(openCheckpoint(signCheckpoint(CHECKPOINT, sealKeyOf('zegel.example/log', Buffer.alloc(32, 8))), publicKeyOf(KEY))).toBeNull();
  });

  it('is found again among others in a file', () => {
    const notes = [41, 42, 43].map((size) => signCheckpoint({ ...CHECKPOINT, size }, KEY));

    expect(notesOf(notes.map((note) => `${note}\n`).join(''))).toEqual(notes);
  });
});
