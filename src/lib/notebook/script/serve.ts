import type { FromWorker, Given, Run, ToWorker } from './messages.ts';
import { MOST } from './messages.ts';
import { shownValue } from './shown.ts';

/** Makes an asynchronous function of the cell's own text: this is what the worker is for. */
type MakeFunction = new (...parts: readonly string[]) => (...given: readonly unknown[]) => Promise<unknown>;
const { constructor: AsyncFunction } = Object.getPrototypeOf(async () => undefined) as {
  readonly constructor: MakeFunction;
};

/** Lines that such a function has before its text. */
const LINES_BEFORE = 3;

/**
 * Runs scripts that the page sends, keeps what they give for one another, and tells the page what to show. Runs in a worker of the sandboxed
 * frame, where a script reaches nothing but this.
 *
 * @param tell hands a message to the page
 * @returns takes a message of the page
 */
export function serveScripts(tell: (message: FromWorker) => void): (message: ToWorker) => void {
  const kept = new Map<string, unknown>();
  const asked = new Map<
    number,
    { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let asks = 0;

  const valueOf = (given: Given): unknown =>
    given.kind === 'kept' ? kept.get(given.cell) : objectsOf(given);
  const askFor = (run: number, analysis: string) => (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asks += 1;
      asked.set(asks, { resolve, reject });
      tell({ kind: 'ask', run, ask: asks, analysis });
    });

  const run = async (script: Run): Promise<void> => {
    const shown: unknown[] = [];
    const display = (value: unknown): unknown => {
      if (shown.length < MOST.shown) shown.push(value);
      return value;
    };
    const own = new Set(script.declared);
    const parameters: readonly (readonly [string, unknown])[] = [
      ['display', display] as const,
      ...script.libraries.map((name) => [name, (globalThis as Record<string, unknown>)[name]] as const),
      ...script.analyses.map(([name, id]) => [name, askFor(script.run, id)] as const),
      ...script.given.map(([name, given]) => [name, valueOf(given)] as const),
    ].filter(([name]) => !own.has(name));
    const unique = new Map(parameters);
    const started = performance.now();
    try {
      const code = new AsyncFunction(...unique.keys(), `${script.body}\n//# sourceURL=cell.js`);
      const value = await code(...unique.values());
      kept.set(script.cell, value);
      tell({
        kind: 'done',
        run: script.run,
        value: shownValue(value),
        shown: shown.map(shownValue),
        seconds: (performance.now() - started) / 1000,
      });
    } catch (error) {
      kept.delete(script.cell);
      tell({ kind: 'failed', run: script.run, ...told(error) });
    }
  };

  return (message) => {
    if (message.kind === 'run') void run(message);
    else if (message.kind === 'load') void new AsyncFunction(message.code)();
    else if (message.kind === 'answer') asked.get(message.ask)?.resolve(message.result);
    else asked.get(message.ask)?.reject(new Error(message.sentence));
  };
}

/** Rows as objects, one a row. */
function objectsOf({
  rows: { names, columns, count },
}: Given & { readonly kind: 'rows' }): readonly object[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])),
  );
}

/** An error's words, and the line of the cell's text that it came from. */
function told(error: unknown): { readonly message: string; readonly line: number | null } {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const place = error instanceof Error ? /cell\.js:(\d+):\d+/.exec(error.stack ?? '') : null;
  const line = place === null ? null : Number(place[1]) - LINES_BEFORE;
  return { message: message.slice(0, 2000), line: line !== null && line > 0 ? line : null };
}
