import { createVault, openBytes, openJson, openVault, sealBytes, sealJson } from './vault.js';

const USER = '5b0c4b4e-0000-4000-8000-000000000001';

describe('the key of a person on a device', () => {
  it('opens with the code it was made with and with no other, and cannot be exported', async () => {
    const { stored, open } = await createVault(USER, 'vier woorden op rij');
    const sealed = await sealJson(open, 'entry-1', { place: 'Havenkade 12' });

    const again = await openVault(stored, 'vier woorden op rij');

    expect(again && (await openJson(again, 'entry-1', sealed))).toEqual({ place: 'Havenkade 12' });
    expect(await openVault(stored, 'vier woorden op rijk')).toBeNull();
    expect([again?.key.extractable, stored.device.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('raw', stored.device)).rejects.toThrow(/not extractable/);
  });

  it('is of one device and one person: another device key or another name does not open it', async () => {
    const [mine, other] = [await createVault(USER, 'code van mij'), await createVault(USER, 'code van mij')];

    expect(await openVault({ ...mine.stored, device: other.stored.device }, 'code van mij')).toBeNull();
    expect(await openVault({ ...mine.stored, userId: 'somebody-else' }, 'code van mij')).toBeNull();
  });
});

describe('what is sealed', () => {
  it('does not open under another id, of another person, or when a bit was changed', async () => {
    const { open } = await createVault(USER, 'code van mij');
    const sealed = await sealBytes(open, 'photo-1', new Uint8Array([1, 2, 3]));
    const changed = new Uint8Array(sealed.data.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;

    expect([...new Uint8Array(await openBytes(open, 'photo-1', sealed))]).toEqual([1, 2, 3]);
    await expect(openBytes(open, 'photo-2', sealed)).rejects.toThrow(/operation failed/);
    await expect(openBytes({ ...open, userId: 'somebody-else' }, 'photo-1', sealed)).rejects.toThrow(/operation failed/);
    await expect(openBytes(open, 'photo-1', { ...sealed, data: changed.buffer })).rejects.toThrow(/operation failed/);
  });

  it('is never sealed twice the same', async () => {
    const { open } = await createVault(USER, 'code van mij');
    const [one, other] = [await sealJson(open, 'a', 1), await sealJson(open, 'a', 1)];

    expect(Buffer.from(one.data)).not.toEqual(Buffer.from(other.data));
  });
});
