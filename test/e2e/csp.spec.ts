import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pages } from './pages.ts';

/** Collects what the policy blocked and what was asked of other hosts. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => found.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) found.push(`request to ${url}`);
  });
  return found;
}

for (const path of pages()) {
  test(`no violation and no other host: /${path}`, async ({ page, baseURL }) => {
    const found = await watch(page, baseURL!);
    await page.goto(`/${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
      'content',
      /default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-/,
    );
    expect(found).toEqual([]);
  });
}

test('search works under the policy', async ({ page, baseURL }) => {
  const found = await watch(page, baseURL!);
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('Taylor linearisation');
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Method, privacy, versions' }),
  ).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('found');
  expect(found).toEqual([]);
});

test('the policy blocks what it should', async ({ page, baseURL }) => {
  const found = await watch(page, baseURL!);
  await page.goto('/');
  const answer = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(answer).toBe('blocked');
  expect(found.join()).toContain('connect-src');
});
