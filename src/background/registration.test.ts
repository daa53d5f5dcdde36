import { beforeEach, describe, expect, test, vi } from 'vitest';
import { resetFakeBrowser } from '../../tests/support/fake-browser';
import { failRegistering, refusePatterns, registeredScripts } from '../../tests/support/fake-tabs';
import { DEFAULT_SETTINGS } from '../core/settings';
import { patternsOf, reconcileRegistration } from './registration';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../tests/support/fake-browser')).fakeBrowser,
}));

beforeEach(() => resetFakeBrowser());

describe('patternsOf', () => {
  test.each([
    ['news.example', ['*://news.example/*', '*://*.news.example/*']],
    ['xn--fiqs8s', ['*://xn--fiqs8s/*', '*://*.xn--fiqs8s/*']],
    ['under_score.example', ['*://under_score.example/*', '*://*.under_score.example/*']],
    // No pattern names a port; the whole host is switched off.
    ['localhost:8080', ['*://localhost/*', '*://*.localhost/*']],
    // An address has no subdomains, and a pattern that gave it some would be refused.
    ['192.0.2.7', ['*://192.0.2.7/*']],
    ['192.0.2.7:81', ['*://192.0.2.7/*']],
    ['[2001:db8::1]', ['*://[2001:db8::1]/*']],
    ['[2001:db8::1]:8080', ['*://[2001:db8::1]/*']],
  ])('%s', (site, patterns) => {
    expect(patternsOf(site)).toEqual(patterns);
  });

  // One pattern that the browser refuses would take the whole registration with it.
  test.each(['', '*', '*.example', 'a b', 'news.example/path', 'ニュース.example', '<all_urls>', 'a..b', '.'])(
    'a host that no pattern can name gives none: %j',
    (site) => {
      expect(patternsOf(site)).toEqual([]);
    },
  );
});

describe('reconcileRegistration', () => {
  test('registers the sentinel on every page but those switched off', async () => {
    await reconcileRegistration({ ...DEFAULT_SETTINGS, excludedSites: ['news.example', 'odd host', '192.0.2.7'] });
    expect(registeredScripts()).toMatchObject([
      {
        js: ['sentinel.js'],
        matches: ['http://*/*', 'https://*/*'],
        excludeMatches: ['*://news.example/*', '*://*.news.example/*', '*://192.0.2.7/*'],
        persistAcrossSessions: true,
      },
    ]);
  });

  test('a site that is switched on again is excluded no longer', async () => {
    await reconcileRegistration({ ...DEFAULT_SETTINGS, excludedSites: ['news.example'] });
    await reconcileRegistration(DEFAULT_SETTINGS);
    expect(registeredScripts()).toMatchObject([{ excludeMatches: [] }]);
  });

  test('on listed sites alone it is registered for them, without those switched off', async () => {
    const listed = { ...DEFAULT_SETTINGS, where: 'listed' as const, listedSites: ['a.example', 'b.example', '*'] };
    await reconcileRegistration(DEFAULT_SETTINGS);
    await reconcileRegistration({ ...listed, excludedSites: ['sport.a.example'] });
    const matches = ['*://a.example/*', '*://*.a.example/*', '*://b.example/*', '*://*.b.example/*'];
    const excludeMatches = ['*://sport.a.example/*', '*://*.sport.a.example/*'];
    expect(registeredScripts()).toMatchObject([{ matches, excludeMatches }]);
    await reconcileRegistration({ ...listed, listedSites: ['b.example'] });
    expect(registeredScripts()).toMatchObject([{ matches: matches.slice(2), excludeMatches: [] }]);
    await reconcileRegistration(DEFAULT_SETTINGS);
    expect(registeredScripts()).toMatchObject([{ matches: ['http://*/*', 'https://*/*'] }]);
  });

  test.each([{ where: 'asked' as const }, { where: 'listed' as const, listedSites: [] }])(
    'where it runs nowhere by itself (%j) nothing is registered',
    async (patch) => {
      await reconcileRegistration(DEFAULT_SETTINGS);
      await reconcileRegistration({ ...DEFAULT_SETTINGS, ...patch });
      expect(registeredScripts()).toEqual([]);
    },
  );

  test('off everywhere leaves nothing registered, also when nothing was', async () => {
    await reconcileRegistration({ ...DEFAULT_SETTINGS, enabled: false });
    expect(registeredScripts()).toEqual([]);
    await reconcileRegistration(DEFAULT_SETTINGS);
    await reconcileRegistration({ ...DEFAULT_SETTINGS, enabled: false });
    expect(registeredScripts()).toEqual([]);
  });

  test('quick changes run one after the other and the last one holds', async () => {
    await Promise.all([
      reconcileRegistration(DEFAULT_SETTINGS),
      reconcileRegistration({ ...DEFAULT_SETTINGS, enabled: false }),
      reconcileRegistration({ ...DEFAULT_SETTINGS, excludedSites: ['a.example'] }),
      reconcileRegistration({ ...DEFAULT_SETTINGS, excludedSites: ['b.example'] }),
    ]);
    expect(registeredScripts()).toMatchObject([{ excludeMatches: ['*://b.example/*', '*://*.b.example/*'] }]);
  });

  test('patterns that the browser refuses are left out, and all others hold', async () => {
    const sites = Array.from({ length: 9 }, (_, n) => `${n}.example`);
    refusePatterns((pattern) => pattern.includes('3.example') || pattern.includes('7.example'));
    await reconcileRegistration({ ...DEFAULT_SETTINGS, excludedSites: sites });
    const held = sites.filter((site) => !/[37]/.test(site)).flatMap(patternsOf);
    expect(registeredScripts()).toMatchObject([{ id: 'sentinel', excludeMatches: held }]);
    await reconcileRegistration({ ...DEFAULT_SETTINGS, where: 'listed', listedSites: sites });
    expect(registeredScripts()).toMatchObject([{ id: 'sentinel', matches: held, excludeMatches: [] }]);
  });

  test('a list of which no pattern is accepted is not taken for every site', async () => {
    refusePatterns((pattern) => pattern.includes('a.example'));
    const listed = { ...DEFAULT_SETTINGS, where: 'listed' as const, listedSites: ['a.example'] };
    await expect(reconcileRegistration(listed)).rejects.toThrow('Invalid pattern');
    expect(registeredScripts()).toEqual([]);
  });

  test('one that fails says so and does not block the next', async () => {
    failRegistering(new Error('no such permission'));
    const failing = reconcileRegistration(DEFAULT_SETTINGS);
    await expect(failing).rejects.toThrow('no such permission');
    failRegistering(undefined);
    await reconcileRegistration(DEFAULT_SETTINGS);
    expect(registeredScripts()).toHaveLength(1);
  });
});
