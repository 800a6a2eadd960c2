import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Engine, EngineErrorCode, LoadProgress, Rows } from '../../src/lib/engine/types.ts';
import { EngineError } from '../../src/lib/engine/types.ts';

const BUILT = process.env['BUILD_OUT'] ?? 'dist';

/** What travels between the page and the test. */
type Answer<T> = { readonly value: T } | { readonly code: EngineErrorCode; readonly message: string };

/** What of the built chunk is used here. */
interface Built {
  readonly openWasm: (onProgress: (progress: LoadProgress) => void) => Promise<Engine>;
}

interface Tab {
  engine?: Engine;
  progress: LoadProgress[];
  files: { release(): Promise<void> }[];
}

declare global {
  interface Window {
    tab: Tab;
  }
}

/** Opens an engine in the page by the very code that the site is built with; returns the progress it told. */
export async function openInTab(page: Page): Promise<LoadProgress[]> {
  const script = readdirSync(join(BUILT, '_astro')).find((name) => /^wasm\.[\w-]+\.js$/.test(name));
  return valueOf(
    await page.evaluate(async (address): Promise<Answer<LoadProgress[]>> => {
      const { openWasm } = (await import(address)) as Built;
      window.tab = { progress: [], files: [] };
      try {
        window.tab.engine = await openWasm((step) => window.tab.progress.push(step));
        return { value: window.tab.progress };
      } catch (error) {
        const { code, message } = error as EngineError;
        return { code, message };
      }
    }, `/_astro/${script}`),
  );
}

function valueOf<T>(answer: Answer<T>): T {
  if ('code' in answer) throw new EngineError(answer.code, answer.message);
  return answer.value;
}

/** The page's engine for tests that run outside of it. Signals stay outside: they are not passed on. */
export function tabEngine(page: Page): Engine {
  return {
    query: async (sql, parameters = []) =>
      valueOf(
        await page.evaluate(
          async ([text, values]): Promise<Answer<Rows>> => {
            try {
              return { value: await window.tab.engine!.query(text, values) };
            } catch (error) {
              const { code, message } = error as EngineError;
              return { code, message };
            }
          },
          [sql, parameters] as const satisfies readonly [string, readonly Cell[]],
        ),
      ),
    columns: () => Promise.reject(new Error('Columns of many rows do not travel out of the page.')),
    blocks: async (sql, take) =>
      take(
        await page
          .evaluate(async (text) => {
            const { columns, count } = await window.tab.engine!.query(text);
            return { columns, count };
          }, sql)
          .then(({ columns, count }) => ({
            count,
            columns: columns.map((cells) =>
              Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))),
            ),
          })),
      ),
    read: async (sql, { limit } = {}) =>
      valueOf(
        await page.evaluate(
          async ([text, most]): Promise<Answer<Awaited<ReturnType<Engine['read']>>>> => {
            try {
              return { value: await window.tab.engine!.read(text, { limit: most }) };
            } catch (error) {
              const { code, message } = error as EngineError;
              return { code, message };
            }
          },
          [sql, limit] as const,
        ),
      ),
    attach: async (bytes) => {
      const [literal, index] = await page.evaluate(async (encoded) => {
        const binary = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
        const file = await window.tab.engine!.attach(binary);
        return [file.literal, window.tab.files.push(file) - 1] as const;
      }, Buffer.from(bytes).toString('base64'));
      return { literal, release: () => page.evaluate((at) => window.tab.files[at]!.release(), index) };
    },
    lock: () => page.evaluate(() => window.tab.engine!.lock()),
    abandon: () => undefined,
    close: () => page.evaluate(() => window.tab.engine!.close()),
  };
}
