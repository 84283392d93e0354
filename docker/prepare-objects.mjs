// Gives a fresh Garage its place in its own cluster, the key of the services, and their bucket. Run again, it finds
// everything done. Settings: GARAGE_ADMIN_URL, GARAGE_ADMIN_TOKEN_FILE, and those of the services for their files.
import { readFileSync } from 'node:fs';
import process, { env, stderr, stdout } from 'node:process';

/** Garage weighs its nodes by it; with one node it limits nothing. */
const CAPACITY_BYTES = 1_000_000_000_000;

/** @param {string} name */
function setting(name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** @param {string} name */
const secret = (name) => readFileSync(setting(`${name}_FILE`), 'utf8').trim();

/**
 * One call of Garage's administration API.
 * @param {string} call  its name with its query
 * @param {object} [body]  with a body it is a change
 * @returns {Promise<any>} the answer; undefined when there is no such thing
 */
async function garage(call, body) {
  const response = await fetch(new URL(`/v2/${call}`, setting('GARAGE_ADMIN_URL')), {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secret('GARAGE_ADMIN_TOKEN')}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!body && response.status === 404) return undefined;
  if (!response.ok) throw new Error(`Garage refused ${call.split('?')[0]} (${response.status}): ${await response.text()}`);
  return response.json();
}

async function assignNode() {
  const { layoutVersion, nodes } = await garage('GetClusterStatus');
  const roleless = nodes.filter((/** @type {{ role?: object | null }} */ { role }) => !role);
  if (roleless.length === 0) return;
  const roles = roleless.map((/** @type {{ id: string }} */ { id }) => ({ id, zone: 'here', capacity: CAPACITY_BYTES, tags: [] }));
  await garage('UpdateClusterLayout', { roles });
  await garage('ApplyClusterLayout', { version: layoutVersion + 1 });
  stdout.write('gave the node its place\n');
}

/** @param {string} accessKeyId */
async function importKey(accessKeyId) {
  if (await garage(`GetKeyInfo?id=${encodeURIComponent(accessKeyId)}`)) return;
  await garage('ImportKey', { accessKeyId, secretAccessKey: secret('ZEGEL_S3_SECRET_KEY'), name: 'zegel' });
  stdout.write('gave the services their key\n');
}

/**
 * @param {string} bucket
 * @param {string} accessKeyId
 */
async function openBucket(bucket, accessKeyId) {
  const found = await garage(`GetBucketInfo?globalAlias=${encodeURIComponent(bucket)}`);
  const { id } = found ?? (await garage('CreateBucket', { globalAlias: bucket }));
  if (!found) stdout.write(`made the bucket ${bucket}\n`);
  await garage('AllowBucketKey', { bucketId: id, accessKeyId, permissions: { read: true, write: true, owner: false } });
}

try {
  const accessKeyId = secret('ZEGEL_S3_ACCESS_KEY');
  await assignNode();
  await importKey(accessKeyId);
  await openBucket(new URL(setting('ZEGEL_FILES_URL')).hostname, accessKeyId);
  stdout.write('object storage is ready\n');
} catch (error) {
  stderr.write(`Object storage could not be prepared: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
