import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeBundle, PageKnowledge } from '../core/knowledge/bundle-types';
import { type PagePack, type PageRecord, withRecord } from '../core/knowledge/page-knowledge';
import { type Knowledge, LANGUAGES } from '../core/knowledge/types';
import { SOURCES_FOLDER } from './compile-sources';
import { knowledgePlugin } from './plugin';
import { listSources } from './read-sources';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-plugin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds a script that imports the virtual modules and runs it. */
async function exportsOf(name: string, script: string, sources?: string): Promise<Record<string, unknown>> {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(join(root, 'entry.js'), script);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [knowledgePlugin(sources)],
    build: { ssr: 'entry.js', outDir: 'out', rolldownOptions: { output: { entryFileNames: 'entry.mjs' } } },
  });
  return import(/* @vite-ignore */ join(root, 'out', 'entry.mjs'));
}

/** A whole build runs in each test; on a busy machine that takes its time. */
const timeoutMs = 60_000;

describe('knowledgePlugin', { timeout: timeoutMs }, () => {
  it('gives the lexicon, the knowledge base and a bundle for each language', async () => {
    const imports = LANGUAGES.map(
      (language, n) => `export { default as b${n} } from 'virtual:narrow-water/knowledge/${language}';
        export { default as p${n} } from 'virtual:narrow-water/page/${language}';
        export { default as r${n} } from 'virtual:narrow-water/record/${language}';`,
    );
    const modules = await exportsOf(
      'all',
      `export { default as lexicon } from 'virtual:narrow-water/lexicon';
       export { default as knowledge } from 'virtual:narrow-water/knowledge';
       ${imports.join('\n')}`,
    );
    const knowledge = modules.knowledge as Knowledge;
    expect(knowledge.essays).toHaveLength(5);
    expect(modules.lexicon).toMatchObject({ topics: knowledge.topics.map(({ id }) => ({ id })) });
    for (const [n, language] of LANGUAGES.entries()) {
      const bundle = modules[`b${n}`] as KnowledgeBundle;
      expect(bundle.language).toBe(language);
      expect(bundle.positions.map(({ id }) => id)).toEqual(knowledge.positions.map(({ id }) => id));
      const inPage = withRecord(modules[`p${n}`] as PagePack, modules[`r${n}`] as PageRecord);
      expect(inPage.language).toBe(language);
      expect(inPage.positions.map(({ text }) => text)).toEqual(bundle.positions.map(({ text }) => text));
      const told = ({ topics }: PageKnowledge) =>
        topics.filter(({ marks }) => marks).map(({ record }) => record.map(({ text }) => text));
      expect(told(inPage)).toEqual(told(bundle));
    }
  });

  it('fails the build with every problem, in plain words', async () => {
    const sources = join(folder, 'spoilt');
    for (const file of listSources(SOURCES_FOLDER)) cpSync(join(SOURCES_FOLDER, file), join(sources, file));
    const spoil = (file: string, from: string, to: string) =>
      writeFileSync(join(sources, file), readFileSync(join(sources, file), 'utf8').replace(from, to));
    spoil('topics/senkaku.yaml', 'kind: place', 'kind: rock');
    spoil('topics/quad.yaml', 'marks: true', 'marks: often');
    const building = exportsOf('failing', `import 'virtual:narrow-water/lexicon';`, sources);
    await expect(building).rejects.toThrow(/2 problems in the sources of the knowledge base/);
    await expect(building).rejects.toThrow(/topics\/quad\.yaml, line \d+: "marks" must be true or false/);
    await expect(building).rejects.toThrow(
      /topics\/senkaku\.yaml, line \d+: "rock" is not allowed for "kind"; write one of/,
    );
  });

  it('refuses a module that does not exist', async () => {
    const building = exportsOf('unknown', `import 'virtual:narrow-water/knowledge/ko';`);
    await expect(building).rejects.toThrow(/There is no module "virtual:narrow-water\/knowledge\/ko"/);
    const part = exportsOf('unknown-part', `import 'virtual:narrow-water/essays/en';`);
    await expect(part).rejects.toThrow(/There is no module "virtual:narrow-water\/essays\/en"/);
  });
});
