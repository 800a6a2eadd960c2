import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';

/** What the page in the browser has seen of one promise of the site. */
export interface Check {
  readonly name: string;
  readonly detail?: string;
  readonly failed?: string;
}

const PAGE = join(import.meta.dirname, 'page.html');

/** WebKitGTK's sandbox needs rights that a container does not give. */
const AS_ROOT = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};

/**
 * Opens the smoke page beside the built site in a browser that Playwright cannot drive: the page works through the site in a
 * frame and posts what it saw.
 *
 * @param command the browser, with what starts it without a window; a new profile folder and the address are appended
 * @param csv the survey that is dropped in
 * @throws if nothing has been posted within `seconds`, with what the browser said
 */
export async function smoke(
  command: readonly string[],
  csv: string,
  seconds: number,
): Promise<readonly Check[]> {
  const files = sirv('dist', { dev: false });
  const profile = mkdtempSync(join(tmpdir(), 'smoke-'));
  const posted = Promise.withResolvers<readonly Check[]>();
  const server = createServer((request, response) => {
    if (request.url === '/smoke/') response.setHeader('Content-Type', 'text/html').end(readFileSync(PAGE));
    else if (request.url === '/smoke/survey.csv') response.setHeader('Content-Type', 'text/csv').end(csv);
    else if (request.url === '/smoke/result') {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        response.end();
        posted.resolve(JSON.parse(body) as Check[]);
      });
    } else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/smoke/`;
  const [program, ...parameters] = command;
  // A group of its own: what starts the browser may be a chain of wrappers.
  const browser = spawn(program!, [...parameters, profile, address], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...AS_ROOT },
  });
  let said = '';
  for (const stream of [browser.stdout, browser.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const timer = setTimeout(
    () => posted.reject(new Error(`Nothing within ${seconds} s. The browser said: ${said.slice(-2000)}`)),
    seconds * 1000,
  );
  try {
    return await posted.promise;
  } finally {
    clearTimeout(timer);
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
