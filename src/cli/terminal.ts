import { styleText } from 'node:util';
import type { Paint, Tone } from './blocks.ts';

const STYLES: Readonly<Record<Tone, Parameters<typeof styleText>[0] | null>> = {
  plain: null,
  quiet: 'dim',
  strong: 'bold',
  good: 'green',
  bad: 'red',
  warning: 'yellow',
};

/** Where words go: a stream of Node that may be a terminal. */
export type Output = NodeJS.WriteStream;

/** Colours for a terminal; none for files and pipes or if NO_COLOR is set (FORCE_COLOR asks for them anyway). */
export function paintFor(output: Output): Paint {
  return (tone, words) => {
    const style = STYLES[tone];
    return style === null || words === '' ? words : styleText(style, words, { stream: output });
  };
}

/** Columns to wrap words at: the terminal's, at most 120; 100 for files and pipes. */
export function widthOf(output: Output): number {
  return output.isTTY ? Math.min(120, Math.max(40, output.columns)) : 100;
}
