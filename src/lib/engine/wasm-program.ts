import { EngineError, type LoadProgress } from './types.ts';

/** Size of `duckdb-eh.wasm`: a compressed response does not tell it. A test holds it to the file. */
const PROGRAM_BYTES = 34_242_586;

let program: Promise<WebAssembly.Module> | undefined;

/**
 * DuckDB's program, fetched once and compiled while it arrives; the page keeps it, so that a second engine starts at once.
 * Rejects with EngineError `unavailable` if it cannot be had; the next call tries again.
 */
export function loadProgram(
  url: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<WebAssembly.Module> {
  program ??= compile(url, onProgress).catch((cause: unknown) => {
    program = undefined;
    if (cause instanceof EngineError) throw cause;
    throw new EngineError('unavailable', cause instanceof Error ? cause.message : String(cause), { cause });
  });
  return program;
}

async function compile(
  url: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new EngineError('off', '');
  const started = performance.now();
  const response = await fetch(url);
  if (!response.ok || response.body === null)
    throw new EngineError('unavailable', `${url}: HTTP ${response.status}`);
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        bytes += part.byteLength;
        onProgress({ bytes, total: PROGRAM_BYTES, seconds: (performance.now() - started) / 1000 });
        controller.enqueue(part);
      },
    }),
  );
  // Said anew, because not every static host knows this type.
  const headers = { 'Content-Type': 'application/wasm' };
  return WebAssembly.compileStreaming(new Response(counted, { headers }));
}
