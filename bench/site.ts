import { spawn } from 'node:child_process';

/** The built site, served as `npm start` serves it (compressed), until `stop` is called. */
export interface Site {
  /** With the base path and a closing `/`. */
  readonly address: string;
  stop(): void;
}

/**
 * Serves the site built in `dist` (or `$BUILD_OUT`) on a port of its own.
 *
 * @throws with the server's words if it does not start; `npm run build` first.
 */
export async function serveSite(port: number): Promise<Site> {
  const server = spawn(process.execPath, ['scripts/serve.ts', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer): void => {
      said += words.toString();
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`The site is not served (npm run build first): ${said}`)));
  });
  return { address, stop: () => server.kill() };
}
