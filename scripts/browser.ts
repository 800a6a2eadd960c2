/**
 * Finds a Chromium to test with: $CHROME_PATH, an installed Chromium or Chrome, Playwright's own, apt (as root), else the one
 * inside an npm package. `node scripts/browser.ts` prints its path; tests import `findBrowser`.
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

/** The browser, with the arguments and environment it needs here. Throws if there is none and none can be had. */
export async function findBrowser(): Promise<Browser> {
  const path =
    process.env['CHROME_PATH'] ?? installed() ?? playwrightsOwn() ?? (fromApt() ? installed() : null);
  return path ? { path, args: ownArguments(), env: environment() } : fromPackage();
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

/** @sparticuz/chromium: with its libraries and fonts, and never with its own arguments (they hold --single-process). */
async function fromPackage(): Promise<Browser> {
  const { inflate } = await import('@sparticuz/chromium');
  const directory = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  const path = await inflate(join(directory, 'chromium.br'));
  for (const archive of ['al2023', 'fonts', 'swiftshader'])
    await inflate(join(directory, `${archive}.tar.br`));
  if (!starts(path, libraries())) {
    throw new Error('No browser: set CHROME_PATH to a Chromium or Chrome, or install one.');
  }
  return {
    path,
    args: [...ownArguments(), '--headless=shell', '--disable-gpu'],
    env: { ...environment(), ...libraries() },
  };
}

function libraries(): Record<string, string> {
  const before = process.env['LD_LIBRARY_PATH'];
  return {
    LD_LIBRARY_PATH: [join(tmpdir(), 'al2023', 'lib'), ...(before ? [before] : [])].join(delimiter),
    FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(tmpdir(), 'fonts'),
  };
}

if (import.meta.main) console.log((await findBrowser()).path);
