import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { survey } from './own-data-file.ts';
import { smoke } from './smoke/run.ts';

function find(...programs: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return places.find((path) => existsSync(path)) ?? null;
}

/** A browser that runs: a snap's stub is there but does not. */
function browser(...programs: readonly string[]): string | null {
  const path = find(...programs);
  return path && spawnSync(path, ['--version']).status === 0 ? path : null;
}

/** The command without the profile's folder, or null: this browser is not here. */
const FIREFOX = ((firefox) => firefox && [firefox, '--headless', '--no-remote', '--profile'])(
  browser('firefox-esr', 'firefox'),
);

/** GNOME Web has a window and speaks over a session bus: both are made for it. */
const WEBKIT = ((web, bus, display) =>
  web && bus && display && [bus, '--', display, '-a', web, '--private-instance', '--profile'])(
  browser('epiphany-browser', 'epiphany'),
  find('dbus-run-session'),
  find('xvfb-run'),
);

for (const [name, command] of Object.entries({ Firefox: FIREFOX, WebKit: WEBKIT })) {
  if (!command) {
    // Each worker and the main process read this file; one of them tells.
    if (process.env['TEST_WORKER_INDEX'] === undefined)
      console.log(`${name} is not installed here: what a control and a file do in it is not tested.`);
    continue;
  }
  test(`${name}: a control moves the index, a file becomes one`, async () => {
    test.setTimeout(260_000);
    const checks = await smoke(command, survey(300).csv, 250);
    expect(checks.map(({ failed }) => failed)).toEqual([undefined, undefined]);
    expect(checks[1]!.detail).toMatch(/^\d\d\.\d$/);
  });
}
