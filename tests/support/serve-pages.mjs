// @ts-check

import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES_DIR = join(dirname(fileURLToPath(import.meta.url)), '..', 'pages');

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.htm', 'text/html; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.pdf', 'application/pdf'],
]);

/**
 * Headers that belong to a page as much as its text does. The strict policy is the hardest that a newspaper could set:
 * nothing may be fetched or run, and no string may become markup.
 * @type {Map<string, Record<string, string>>}
 */
const PAGE_HEADERS = new Map([
  [
    'strict-csp.html',
    { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'" },
  ],
]);

/**
 * A page that a test adds: its text, or an absolute path to read at each request.
 * @typedef {{ body: string | Uint8Array, type?: string, headers?: Record<string, string> }
 *   | { file: string, type?: string, headers?: Record<string, string> }} ExtraPage
 */

/**
 * One request as the server saw it: `url` is path and query, `host` the Host header.
 * @typedef {{ method: string, url: string, host: string }} LoggedRequest
 */

/**
 * A running page server.
 * @typedef {object} PageServer
 * @property {string} origin `http://localhost:PORT`, without a slash at the end.
 * @property {(name: string) => string} url The address of a page by its name, such as `demo-en.html`.
 * @property {LoggedRequest[]} requests Every request so far, oldest first, those refused included.
 * @property {() => Promise<void>} close Stops listening and cuts open connections.
 */

/**
 * Serves the demo articles and golden pages of `tests/pages` on the loopback interface, under the host name localhost.
 * Nothing outside that folder can be reached, except what `extra` names.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 (the default) takes any free port; a taken one rejects with `EADDRINUSE`.
 * @param {Record<string, ExtraPage>} [options.extra] Further pages by name (`corpus/page.html`); one of the same name
 *   hides the page in the folder. It is read at each request, so a test may change a page between two visits.
 * @returns {Promise<PageServer>}
 */
export async function servePages({ port = 0, extra = {} } = {}) {
  /** @type {LoggedRequest[]} */
  const requests = [];
  const root = await realpath(PAGES_DIR);

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    requests.push({ method, url, host: request.headers.host ?? '' });
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const page = await findPage(root, extra, url).catch(() => null);
    if (page === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such page\n');
      return;
    }
    // no-cache, not no-store: a page that must not be stored would never enter the back/forward cache.
    response.writeHead(200, { 'cache-control': 'no-cache', 'content-type': page.type, ...page.headers });
    response.end(method === 'HEAD' ? undefined : page.body);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port');
  const origin = `http://localhost:${address.port}`;

  return {
    origin,
    url: (name) => `${origin}/${name.split('/').map(encodeURIComponent).join('/')}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {Record<string, ExtraPage>} extra
 * @param {string} url Path and query as requested.
 * @returns {Promise<{ body: string | Uint8Array, type: string, headers: Record<string, string> } | null>} Null where there is none.
 */
async function findPage(root, extra, url) {
  // Not parsed by `URL`, which would resolve dot segments away before they could be refused.
  const name = decodeURIComponent((url.split('?')[0] ?? '').replace(/^\/+/, ''));
  const added = Object.hasOwn(extra, name) ? extra[name] : undefined;
  if (added !== undefined) {
    const body = 'file' in added ? await readFile(added.file) : added.body;
    return { body, type: added.type ?? typeOf(name), headers: added.headers ?? {} };
  }
  if (name.includes('\0') || name.split(/[/\\]/).includes('..')) return null;
  const file = await realpath(join(root, name));
  if (!file.startsWith(root + sep)) return null;
  return { body: await readFile(file), type: typeOf(name), headers: PAGE_HEADERS.get(name) ?? {} };
}

/**
 * @param {string} name
 * @returns {string} Its content type; a page without a known ending is taken for HTML.
 */
function typeOf(name) {
  return TYPES.get(extname(name).toLowerCase()) ?? 'text/html; charset=utf-8';
}
