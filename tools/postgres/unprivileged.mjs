import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * How to run a command as somebody whom PostgreSQL accepts: it refuses root.
 * @typedef {object} Runner
 * @property {{ uid: number, gid: number } | undefined} owner  who must own the data; undefined: whoever we are
 * @property {(command: string, args: string[]) => [string, string[]]} wrap
 * @property {{ uid?: number, gid?: number }} spawnOptions
 */

const NOBODY = { uid: 65534, gid: 65534 };

/**
 * @param {string} dataFolder  an existing cluster keeps its owner
 * @returns {Runner}
 */
export function unprivilegedRunner(dataFolder) {
  const account = process.getuid?.();
  const dataOwner = ownerOf(dataFolder);
  if (account !== 0) {
    if (dataOwner && account !== undefined && dataOwner.uid !== account) {
      throw new Error(`${dataFolder} belongs to another user (${dataOwner.uid}): start Zegel as that user or as root`);
    }
    return { owner: undefined, wrap: (command, args) => [command, args], spawnOptions: {} };
  }

  const owner = dataOwner ?? accountOf('postgres') ?? accountOf('nobody') ?? NOBODY;
  const prefix = setprivArguments(owner);
  if (spawnSync('setpriv', [...prefix, 'true']).status === 0) {
    return { owner, wrap: (command, args) => ['setpriv', [...prefix, command, ...args]], spawnOptions: {} };
  }
  return { owner, wrap: (command, args) => [command, args], spawnOptions: owner };
}

/**
 * The process keeps one right of root, to pass folders it could not read: a project below /root still works. The
 * secure bit is needed because initdb asks access(2), which drops capabilities of a process that changed user.
 * @param {{ uid: number, gid: number }} owner
 */
function setprivArguments({ uid, gid }) {
  const account = `--reuid ${uid} --regid ${gid} --clear-groups`;
  const rights = '--securebits +no_setuid_fixup --inh-caps +dac_override --ambient-caps +dac_override';
  return [...account.split(' '), ...rights.split(' '), '--'];
}

/** @param {string} folder */
function ownerOf(folder) {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : undefined;
}

/** @param {string} name */
function accountOf(name) {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
