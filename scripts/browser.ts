/**
 * Finds a Chromium to test with: $CHROME_PATH, the headless shell of an npm package (Linux on x64: the lock file pins its version, and
 * opening a page takes it half the processor time of a whole Chromium), an installed Chromium or Chrome, Playwright's own, or apt's (as
 * root). `node scripts/browser.ts` prints its path; tests import `findBrowser`.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Browser {
  readonly path: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT_MINUTES = 4;
const MACHINES_FONTS = '/etc/fonts/fonts.conf';

/** The browser, with the arguments and environment it needs here. Throws if there is none and none can be had. */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  const packaged = chosen === undefined ? await fromPackage() : null;
  if (packaged !== null) return packaged;
  const path = chosen ?? installed() ?? playwrightsOwn() ?? (fromApt() ? installed() : null);
  if (path === null) throw new Error('No browser: set CHROME_PATH to a Chromium or Chrome, or install one.');
  return { path, args: ownArguments(), env: environment() };
}

/** As root there is no sandbox to be had; small containers give little shared memory. */
function ownArguments(): string[] {
  return ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}

function installed(): string | null {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/** A snap's stub or a half-installed package is there but does not run. */
function starts(path: string, variables: Record<string, string> = {}): boolean {
  const env = { ...process.env, ...variables };
  return spawnSync(path, ['--version'], { timeout: 20_000, env }).status === 0;
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : null;
}

function fromApt(): boolean {
  if (process.getuid?.() !== 0) return false;
  const apt = (...parameters: string[]) =>
    spawnSync('apt-get', parameters, {
      timeout: APT_MINUTES * 60_000,
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

/** @sparticuz/chromium, with its libraries and never with its own arguments (they hold --single-process); null where it does not run. */
async function fromPackage(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { inflate } = await import('@sparticuz/chromium');
  const directory = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  try {
    const path = await inflate(join(directory, 'chromium.br'));
    for (const archive of ['al2023', 'fonts', 'swiftshader'])
      await inflate(join(directory, `${archive}.tar.br`));
    if (!starts(path, libraries())) return null;
    return {
      path,
      args: [...ownArguments(), '--headless=shell', '--disable-gpu'],
      env: { ...environment(), ...libraries() },
    };
  } catch {
    return null;
  }
}

/** The machine's own fonts where it has any: pages are looked at in what readers see. */
function libraries(): Record<string, string> {
  const before = process.env['LD_LIBRARY_PATH'];
  return {
    LD_LIBRARY_PATH: [join(tmpdir(), 'al2023', 'lib'), ...(before ? [before] : [])].join(delimiter),
    ...(existsSync(MACHINES_FONTS) ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') }),
  };
}

if (import.meta.main) console.log((await findBrowser()).path);
