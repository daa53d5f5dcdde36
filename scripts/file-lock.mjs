/** A lock between processes: a file that names the process which holds it. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;
/** A name is written into the file right after it is made: a file still empty by then was left by a crash. */
const NAMELESS_MS = 5_000;
/** Nothing that is locked takes so long; the number in the file has come to be another process's. */
const TOO_OLD_MS = 10 * 60_000;

/**
 * Runs something while no other process holds the lock. A lock whose holder has ended, that has no holder's name in it or
 * is older than ten minutes is taken over; that it waits or takes over is said on stderr.
 * @param {string} file in a folder that exists
 * @param {() => Promise<void>} run
 */
export async function withFileLock(file, run) {
  let isSaid = false;
  while (!takeLock(file)) {
    if (!isSaid) process.stderr.write(`Waiting for another process to be done (${file}) …\n`);
    isSaid = true;
    await sleep(POLL_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    await run();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the lock is now this process's
 */
function takeLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const reason = whyStale(file);
    if (reason === null) return false;
    process.stderr.write(`Taking over the lock ${file}: ${reason}.\n`);
    rmSync(file, { force: true });
    return takeLock(file);
  }
}

/**
 * @param {string} file
 * @returns {string | null} why nobody holds the lock any more; null while somebody does, or where it is gone already
 */
function whyStale(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    const ageMs = Date.now() - statSync(file).mtimeMs;
    if (ageMs > TOO_OLD_MS) return 'it is older than ten minutes';
    if (Number.isInteger(holder) && holder > 0) return isRunning(holder) ? null : `process ${holder} has ended`;
    return ageMs > NAMELESS_MS ? 'it names no process' : null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
