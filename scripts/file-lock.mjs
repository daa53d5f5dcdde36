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
  const release = () => {
    // After ten minutes another process may have taken it over.
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
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
    return whyStale(file) !== null && clearStale(file) && takeLock(file);
  }
}

/**
 * Removes a lock that nobody holds any more. One process at a time does so: between a look and the removal another might
 * have cleared it and taken it anew.
 * @param {string} file
 * @returns {boolean} whether this process removed it
 */
function clearStale(file) {
  const guard = `${file}.clearing`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    // Another is at it, or was and crashed.
    if ((ageMsOf(guard) ?? 0) > NAMELESS_MS) rmSync(guard, { force: true });
    return false;
  }
  try {
    const reason = whyStale(file);
    if (reason === null) return false;
    process.stderr.write(`Taking over the lock ${file}: ${reason}.\n`);
    rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {string | null} why nobody holds the lock any more; null while somebody does, or where it is gone already
 */
function whyStale(file) {
  const holder = holderOf(file);
  const ageMs = ageMsOf(file);
  if (holder === null || ageMs === null) return null;
  if (ageMs > TOO_OLD_MS) return 'it is older than ten minutes';
  if (Number.isInteger(holder) && holder > 0) return isRunning(holder) ? null : `process ${holder} has ended`;
  return ageMs > NAMELESS_MS ? 'it names no process' : null;
}

/**
 * @param {string} file
 * @returns {number | null} the number in it, 0 or NaN where there is none; null where there is no such file
 */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @returns {number | null} milliseconds since it was written; null where there is no such file
 */
function ageMsOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
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
