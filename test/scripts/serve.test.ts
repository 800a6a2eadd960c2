import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** True if something answers there. */
const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 });
    const end = (found: boolean) => (): void => {
      socket.destroy();
      resolve(found);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });

test(
  'what npm start serves, this machine alone sees, and odd ranges end nothing',
  { timeout: 120_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'serve-'));
    writeFileSync(join(directory, 'build.json'), '{"base":"/"}');
    for (const name of ['404.html', 'index.html']) writeFileSync(join(directory, name), `<p>${name}</p>`);
    const port = String(20_000 + (process.pid % 20_000));
    const server = spawn(process.execPath, ['scripts/serve.ts', '--dir', directory, '--port', port]);
    try {
      const said = await new Promise<string>((resolve) => {
        let text = '';
        server.stdout.on('data', (part: Buffer) => {
          text += part.toString();
          if (text.includes('http://')) resolve(text);
        });
      });
      const at = Number(/localhost:(\d+)/.exec(said)?.[1]);
      const page = `http://localhost:${at}/`;
      for (const range of ['bytes=10-5', 'bytes=0-100000000000000000000', 'bytes=-5'])
        expect(await (await fetch(page, { headers: { range } })).text()).toBe('<p>index.html</p>');
      const others = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
      for (const { address } of others) expect(await answers(address, at), address).toBe(false);
      expect(server.exitCode).toBeNull();
    } finally {
      server.kill();
      rmSync(directory, { recursive: true });
    }
  },
);
