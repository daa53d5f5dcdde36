/**
 * Keys as a hand presses them: a virtual screen (Xvfb) and X events (xdotool). No other way reaches the browser's own
 * and the extension's keyboard shortcuts. Linux only.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface RealKeys {
  /** The virtual screen, for `launchBrowser({ headless: false, display })`. */
  readonly display: string;
  /** Gives the keyboard to the browser's window, as a click on it would. There is no window manager to do so. */
  focusWindow(): Promise<void>;
  /** One combination in xdotool's names: `alt+shift+n`, `Tab`, `Return`, `Escape`. */
  press(combination: string): Promise<void>;
  /** Characters of a US keyboard. */
  type(text: string): Promise<void>;
  /** Types an address into the browser's address bar. The page has the keyboard afterwards, as after a reader's own doing. */
  openAddress(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a virtual screen on a free display number. @throws when Xvfb is not installed */
export async function startRealKeys(): Promise<RealKeys> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const display = `:${await readDisplay(server)}`;
  const xdotool = async (...args: string[]) => {
    const { stdout } = await run('xdotool', args, { env: { ...process.env, DISPLAY: display } });
    return stdout.trim();
  };
  const press = async (combination: string) => {
    await xdotool('key', '--clearmodifiers', combination);
  };
  const type = async (text: string) => {
    await xdotool('type', '--delay', '20', text);
  };
  return {
    display,
    press,
    type,
    async focusWindow() {
      const windows = (await xdotool('search', '--sync', '--onlyvisible', '--name', '.+')).split('\n');
      await xdotool('windowfocus', '--sync', windows.at(-1) ?? '');
    },
    async openAddress(url) {
      await press('ctrl+l');
      await type(url);
      await press('Return');
    },
    async stop() {
      process.off('exit', kill);
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await Promise.race([once(server, 'exit'), sleep(3000).then(kill)]);
    },
  };
}

async function readDisplay(server: ChildProcess): Promise<string> {
  const output = server.stdio[3] as Readable;
  const started = once(output, 'data').then(([data]) => String(data).trim());
  const failed = new Promise<never>((_resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once (exit code ${code})`)));
  });
  return Promise.race([started, failed]);
}
