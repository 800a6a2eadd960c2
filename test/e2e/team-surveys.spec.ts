import { expect } from '@playwright/test';
import { TEAM_SURVEYS } from '../ingest/team-surveys.ts';
import { test } from './warm.ts';
import { headline, openFile, openWorkbench } from './workbench.ts';

for (const [kind, make] of Object.entries(TEAM_SURVEYS))
  test(`${kind}, dropped, shows its index with no click`, async ({ page }) => {
    const { index, ...file } = make();
    await openWorkbench(page);
    await openFile(page, file);
    expect(await headline(page)).toBe(Number(index.toFixed(1)));
  });
