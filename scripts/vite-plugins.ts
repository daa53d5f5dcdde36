/** What Vite has to do for an extension besides bundling. The knowledge base has its own plugin: `src/knowledge/plugin.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, '..', path);

/** manifest.json holds the keys of both browsers; each of them warns of keys that only the other knows. */
function manifestFor(target: 'chromium' | 'firefox'): string {
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  manifest.version = JSON.parse(readFileSync(at('package.json'), 'utf8')).version;
  if (target === 'chromium') {
    delete manifest.background.scripts;
    delete manifest.sidebar_action;
    delete manifest.browser_specific_settings;
  } else {
    delete manifest.background.service_worker;
    delete manifest.side_panel;
    delete manifest.minimum_chrome_version;
    manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'sidePanel');
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Writes the target's manifest, and in watch mode builds again when it or something in public/ changes. */
export function emitManifest(target: 'chromium' | 'firefox'): Plugin {
  return {
    name: 'narrow-water:manifest',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      this.addWatchFile(at('manifest.json'));
      // Vite does not watch public/ by itself.
      for (const entry of readdirSync(at('public'), { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) this.addWatchFile(resolve(entry.parentPath, entry.name));
      }
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: manifestFor(target) });
    },
  };
}

/** Preact's only HTML sink serves a prop that we never use (dangerouslySetInnerHTML): compile it away. */
export function withoutHtmlSink(): Plugin {
  return {
    name: 'narrow-water:no-html-sink',
    enforce: 'pre',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]preact\.(mjs|module\.js)/.test(id)) return null;
      const without = code.replace(/\b(\w+)\.innerHTML=/g, '$1.textContent=');
      if (without === code)
        this.error("Preact's innerHTML sink was not found: look at withoutHtmlSink in scripts/vite-plugins.ts");
      return { code: without, map: null };
    },
  };
}

/** Beyond ASCII, and what Chromium refuses even in UTF-8 ("isn't UTF-8 encoded"), Unicode's non-characters; with backslashes before. */
const BEYOND_ASCII = /(\\*)([^\0-\x7f])/g;
const NON_CHARACTERS = /(\\*)([\uFDD0-\uFDEF\uFFFE\uFFFF])/g;
/** A script with more of them than one unit in so many is a list of words, and would grow. */
const RARE = 100;

/**
 * Escapes non-characters everywhere, and all but ASCII where that is rare: engines keep the source of a script that is
 * ASCII alone in half the memory, and compressed it is no larger.
 */
export function escapeRareUnits(): Plugin {
  return {
    name: 'narrow-water:escape-rare-units',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.code.includes('String.raw'))
          this.error(`${chunk.fileName} has a raw template: escapes would be its text`);
        chunk.code = withRareUnitsEscaped(chunk.code);
      }
    },
  };
}

/** The same code with those units as escapes; a backslash that had no meaning before one goes. */
export function withRareUnitsEscaped(code: string): string {
  const beyond = code.match(BEYOND_ASCII)?.length ?? 0;
  return code.replace(
    beyond * RARE < code.length ? BEYOND_ASCII : NON_CHARACTERS,
    (_, slashes: string, unit: string) => {
      const kept = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
      return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    },
  );
}
