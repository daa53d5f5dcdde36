/**
 * A proxy on loopback through which a browser sends everything, so that no request of a page, a worker or the browser
 * itself goes unseen. Loopback addresses are let through; all others are recorded and refused: the network is closed.
 */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RequestLog {
  port: number;
  urls(): string[];
  close(): void;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export async function startRequestLog(): Promise<RequestLog> {
  const urls: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    urls.push(address);
    if (!URL.canParse(address) || !LOOPBACK.has(new URL(address).hostname)) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = request(address, { method: incoming.method ?? 'GET', headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.headersSent || outgoing.writeHead(502).end());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    urls.push(`https://${incoming.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    urls: () => [...urls],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
