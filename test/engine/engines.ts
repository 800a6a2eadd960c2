import { openNative } from '../../src/lib/engine/native.ts';
import { EngineError, type Engine, type EngineErrorCode } from '../../src/lib/engine/types.ts';
import { openWasmInNode } from '../../src/lib/engine/wasm-node.ts';

/** Both engines by name; native with one thread, so that its sums come in one order. */
export const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
  ['native', () => openNative({ threads: 1 })],
  ['WASM in Node', openWasmInNode],
];

/** The EngineError that the promise rejects with. Throws if it resolves or rejects with anything else. */
export async function engineErrorOf(promise: Promise<unknown>): Promise<EngineError> {
  const error = await promise.then(
    (value) => new Error(`An EngineError was expected; it resolved with ${JSON.stringify(value)}.`),
    (reason: unknown) => reason,
  );
  if (error instanceof EngineError) return error;
  throw error;
}

/** The code of that error. */
export async function codeOf(promise: Promise<unknown>): Promise<EngineErrorCode> {
  return (await engineErrorOf(promise)).code;
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
