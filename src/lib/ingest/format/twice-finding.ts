import type { TwiceEncoded } from '../container/twice-encoded.ts';
import { warning } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';

/** What was put right of a text that was encoded twice, with some of it as it stood and as it is read; nothing where nothing was. */
export function twiceFinding(twice: TwiceEncoded | undefined): readonly Finding[] {
  const { n, examples } = twice?.repaired ?? { n: 0, examples: new Map<string, string>() };
  if (n === 0) return [];
  const shown = [...examples].map(([from, to]) => `“${from}” → “${to}”`).join(', ');
  return [warning('encoded-twice', { n, examples: shown })];
}
