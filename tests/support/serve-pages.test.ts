import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { servePages } from './serve-pages.mjs';

type Server = Awaited<ReturnType<typeof servePages>>;
let server: Server | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The status of a path sent as it stands; `fetch` would resolve its dot segments first. */
function statusOfRawPath(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: new URL(origin).port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('servePages', () => {
  it('serves the pages under localhost with their types', async () => {
    server = await servePages();
    expect(server.origin).toMatch(/^http:\/\/localhost:\d+$/);
    const types: Record<string, string> = {
      'demo-ja.html': 'text/html; charset=utf-8',
      'bare-pdf.pdf': 'application/pdf',
      'image.png': 'image/png',
      'expected.json': 'application/json; charset=utf-8',
    };
    for (const [name, type] of Object.entries(types)) {
      const response = await fetch(server.url(name));
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, type]);
    }
  });

  it('gives the strict page its policy, and no other page one', async () => {
    server = await servePages();
    const strict = await fetch(server.url('strict-csp.html'));
    expect(strict.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
    );
    const demo = await fetch(server.url('demo-en.html'));
    expect(demo.headers.get('content-security-policy')).toBeNull();
  });

  it('refuses to leave the folder', async () => {
    server = await servePages();
    for (const path of ['/../support/serve-pages.mjs', '/%2e%2e/support/serve-pages.mjs', '/..%2fsupport', '/..\\x']) {
      expect([path, await statusOfRawPath(server.origin, path)]).toEqual([path, 404]);
    }
    for (const path of ['/', '/no-such.html', '/%ff', '/demo-en.html%00', '/constructor']) {
      expect([path, await statusOfRawPath(server.origin, path)]).toEqual([path, 404]);
    }
  });

  it('serves what a test adds, as it stands at each request', async () => {
    const extra: NonNullable<Parameters<typeof servePages>[0]>['extra'] = {
      'late/news.html': { body: '<p>first', headers: { 'x-test': 'yes' } },
      'here.txt': { file: fileURLToPath(import.meta.url) },
    };
    server = await servePages({ extra });
    const first = await fetch(`${server.url('late/news.html')}?visit=1`);
    expect([await first.text(), first.headers.get('x-test')]).toEqual(['<p>first', 'yes']);
    extra['late/news.html'] = { body: '<p>second' };
    expect(await (await fetch(server.url('late/news.html'))).text()).toBe('<p>second');
    const file = await fetch(server.url('here.txt'));
    expect(file.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await file.text()).toContain('as it stands at each request');
  });

  it('logs every request and answers only reads', async () => {
    server = await servePages();
    await fetch(`${server.url('spa.html')}?story=talks`);
    expect((await fetch(server.url('demo-en.html'), { method: 'POST', body: 'x' })).status).toBe(405);
    const host = new URL(server.origin).host;
    expect(server.requests).toEqual([
      { method: 'GET', url: '/spa.html?story=talks', host },
      { method: 'POST', url: '/demo-en.html', host },
    ]);
  });
});
