/**
 * Builds the site: fonts → moments of the bundled studies → Astro (which also writes the content security policy and the
 * downloads) → compression → link check. `BASE=/sub/` sets the base path, `BUILD_OUT` the directory (default `dist`), `COMPRESS=no` leaves
 * compression out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress } from './compress.ts';
import { buildFonts } from './fonts.ts';
import { brokenLinks } from './links.ts';
import { release } from './release.ts';

const out = process.env['BUILD_OUT'] ?? 'dist';
const base = process.env['BASE'] ?? '/';
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function run(command: string, ...parameters: string[]): void {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`build: ${command} ${parameters.join(' ')} failed`);
    process.exit(1);
  }
}

console.log(`build: fonts ${kilobytes(await buildFonts('.generated/fonts'))}`);
if (existsSync('scripts/moments.ts')) run(process.execPath, 'scripts/moments.ts');
run(process.execPath, 'node_modules/astro/bin/astro.mjs', 'build');
await writeFile(join(out, 'build.json'), `${JSON.stringify({ base, ...release() })}\n`);
if (process.env['COMPRESS'] !== 'no')
  console.log(`build: ${await compress(out, '.generated/compressed')} files compressed`);

const broken = await brokenLinks(out, base);
for (const line of broken) console.error(`build: broken link: ${line}`);
console.log(`build: links checked under ${base}, ${broken.length} broken`);
if (broken.length > 0) process.exit(1);
