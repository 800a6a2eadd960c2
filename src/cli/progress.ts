import { safeText } from './safe-text.ts';
import type { Output } from './terminal.ts';

/** Tells what is being done. On a terminal in one line that is overwritten and wiped, else in lines. */
export interface Progress {
  /** Repeated words are told once, and on a terminal at most 20 times a second. */
  tell(words: string): void;
  /** Wipes the line; call before anything else is written. */
  end(): void;
}

const INTERVAL = 50;

/** Progress on a stream: silent if it is no terminal, unless asked for. */
export function startProgress(output: Output, asked: boolean): Progress {
  if (!output.isTTY && !asked) return { tell: () => undefined, end: () => undefined };
  let last = '';
  let told = -Infinity;
  return {
    tell(words) {
      const now = performance.now();
      if (words === last || (output.isTTY && now - told < INTERVAL)) return;
      [last, told] = [words, now];
      output.write(output.isTTY ? `\r\u001b[2K${safeText(words)}` : `${safeText(words)}\n`);
    },
    end() {
      if (output.isTTY && last !== '') output.write('\r\u001b[2K');
      last = '';
    },
  };
}
