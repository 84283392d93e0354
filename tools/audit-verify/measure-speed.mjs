// Measures how many leaves a second the verifier checks: an export of 100,000 rows in memory, with content, salt and one signed
// checkpoint; then the same with one byte of one row changed, which must be found.
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { verifyExport } from './audit-verify.mjs';

const LEAVES = Number(process.argv[2] ?? 100_000);
const NAME = 'zegel.test/log';

/** @param {string[]} parts */
const nodeHash = (...parts) => createHash('sha256').update('\u0001').update(Buffer.from(parts[0] ?? '', 'hex')).update(Buffer.from(parts[1] ?? '', 'hex')).digest('hex');

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(12)]);
const id = createHash('sha256').update(`${NAME}\n`).update(raw).digest().subarray(0, 4);

const leaves = Array.from({ length: LEAVES }, (_, index) => {
  const place = { epoch: 1, transaction: `${index + 700}`, sequence: `${index + 1}` };
  const content = `{"act":"case.view","at":"2026-11-29T00:00:00.${String(index % 1_000_000).padStart(6, '0')}Z","data":{"found":[1,2,3]},"epoch":1,"event":null,"kind":"consultation","purpose":"treatment of the case","sequence":"${place.sequence}","transaction":"${place.transaction}","version":1}`;
  const salt = randomBytes(32);
  const commitment = createHmac('sha256', salt).update(content).digest('hex');
  const hash = createHash('sha256').update('\0').update(`{"commitment":"${commitment}","epoch":1,"sequence":"${place.sequence}","transaction":"${place.transaction}"}`).digest('hex');
  return { type: 'leaf', index, ...place, commitment, hash, salt: salt.toString('hex'), content };
});

/** @param {readonly string[]} hashes @returns {string} */
function rootOf(hashes) {
  if (hashes.length === 1) return hashes[0] ?? '';
  const middle = 2 ** (Math.ceil(Math.log2(hashes.length)) - 1);
  return nodeHash(rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle)));
}

const text = `${NAME}\n${LEAVES}\n${Buffer.from(rootOf(leaves.map(({ hash }) => hash)), 'hex').toString('base64')}\ntime 2026-11-29T00:00:00.000Z\n`;
const note = `${text}\n— ${NAME} ${Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64')}\n`;
const lines = [JSON.stringify({ type: 'export', format: 'zegel-audit-1', scope: 'log', size: LEAVES }), JSON.stringify({ type: 'checkpoint', note }), ...leaves.map((leaf) => JSON.stringify(leaf))];

/** @param {readonly string[]} given */
async function* asRead(given) {
  yield* given;
  yield JSON.stringify({ type: 'end', sha256: createHash('sha256').update(given.map((line) => `${line}\n`).join('')).digest('hex') });
}

const key = `${NAME}+${id.toString('hex')}+${raw.toString('base64')}`;
const began = process.hrtime.bigint();
const report = await verifyExport(asRead(lines), key);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const changed = lines.with(LEAVES, (lines[LEAVES] ?? '').replace('treatment', 'treatmenT'));
const found = (await verifyExport(asRead(changed), key)).findings;
console.log(JSON.stringify({ test: 'T14-speed', leaves: LEAVES, ok: report.ok, seconds, leavesASecond: Math.round(LEAVES / seconds), planted: found }));
process.exitCode = report.ok && found.length > 0 ? 0 : 1;
