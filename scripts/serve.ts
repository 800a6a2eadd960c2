/**
 * Serves the built site as a static host would: precompressed, under the base path it was built with.
 * `node scripts/serve.ts [--port 4321] [--dir dist] [--host 0.0.0.0]`; to this machine alone unless `--host` says more. Takes the next free port if that one is taken.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { isUsableRange } from './range.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: 'localhost' },
    dir: { type: 'string', default: process.env['BUILD_OUT'] ?? 'dist' },
  },
});
const directory = values.dir;
const { base } = JSON.parse(readFileSync(join(directory, 'build.json'), 'utf8')) as { base: string };
const prefix = base.replace(/\/$/, '');
const notFound = readFileSync(join(directory, '404.html'));

const files = sirv(directory, {
  brotli: true,
  gzip: true,
  etag: true,
  setHeaders(response, path) {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Names under _astro/ carry a hash of the content; everything else is asked about again.
    response.setHeader(
      'Cache-Control',
      path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    // Programs and notes beside the data are read in the browser, not downloaded.
    if (/\.(ts|R|md)$/.test(path)) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    if (path.endsWith('.csv')) response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  },
});

function sendNotFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  if (prefix !== '' && (url === '/' || url === prefix)) {
    response.writeHead(302, { Location: `${prefix}/` }).end();
    return;
  }
  if (!url.startsWith(`${prefix}/`)) {
    sendNotFound(response);
    return;
  }
  const { range } = request.headers;
  if (range !== undefined && !isUsableRange(range)) delete request.headers.range;
  request.url = url.slice(prefix.length);
  files(request, response, () => sendNotFound(response));
}

function listen(port: number): void {
  const server = createServer(answer);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken, trying ${port + 1}.`);
    listen(port + 1);
  });
  server.listen(port, values.host, () =>
    console.log(`Satisfaction, Measured: http://localhost:${port}${prefix}/`),
  );
}

listen(Number(values.port));
