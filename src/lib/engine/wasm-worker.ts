/**
 * The worker's first script (classic, without imports). It starts DuckDB's own worker script with the program that the page has
 * fetched and compiled, and takes the network away from it before: DuckDB's script would fetch the program a second time and
 * never tell that this failed, and a page's content security policy does not bind a worker.
 */

/** The DOM's types leave it out; it loads and runs a classic script. */
declare function importScripts(url: string): void;

/** What the page sends first. */
export interface WorkerStart {
  readonly script: string;
  readonly program: WebAssembly.Module;
}

addEventListener('message', start, { once: true });

function start(event: MessageEvent<WorkerStart>): void {
  const { script, program } = event.data;
  // It must not reach DuckDB's handler, which knows no such message.
  event.stopImmediatePropagation();
  importScripts(script);
  WebAssembly.instantiateStreaming = (_, imports) =>
    WebAssembly.instantiate(program, imports).then(
      (instance) => ({ instance, module: program }),
      (error: unknown) => {
        // Thrown outside of any promise, so that the page hears it as the worker's error.
        setTimeout(() => {
          throw error;
        });
        return new Promise<never>(() => undefined);
      },
    );
  // DuckDB asks for its program by fetch and hands the answer to the function above, which needs none.
  globalThis.fetch = () => Promise.resolve(new Response());
  for (const name of [
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'WebTransport',
    'importScripts',
    'Worker',
  ])
    Object.defineProperty(globalThis, name, { value: undefined });
}
