import { test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
test('sheet', async ({ page }) => {
  const files = readdirSync('/tmp')
    .filter((f) => /^pg-\d+\.png$/.test(f))
    .sort();
  await page.setViewportSize({ width: 1900, height: 1400 });
  await page.setContent(
    '<div style="display:grid;grid-template-columns:repeat(6,1fr);gap:4px;background:#888">' +
      files
        .map(
          (f) =>
            `<img style="width:100%" src="data:image/png;base64,${readFileSync('/tmp/' + f).toString('base64')}">`,
        )
        .join('') +
      '</div>',
  );
  await page.screenshot({ path: '/tmp/sheet.png', fullPage: true });
});
