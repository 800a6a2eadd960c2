import { columnText } from '../load/column-text.ts';
import { headingParts } from './headings/heading.ts';
import { likeness } from '../words/likeness.ts';
import type { ItemColumn } from './pairs.ts';
import type { Profile } from '../load/profile.ts';

type Side = 'functional' | 'dysfunctional';

const NEGATIVE =
  /\b(?:not|without|no|lacks?|lacking|missing|absent|absence|dysfunctional|dysfunc|dys|negative)\b|n['’]t\b|(?:^|[_.\-\s([])(?:dys|neg|d)(?:$|[_.\-\s)\]])|反向|负向|負向|不提供|不具备|不具備|不能|不会|不會|没有|沒有|缺少|无法|無法|未提供/i;
/** Words that turn the question, and those around them that go with it. */
const WORDING =
  /\b(?:if|not|without|no|with|had|has|have|did|does|do|were|was|is|are|would|the|a|an|you|feel|how|functional|dysfunctional|func|dys|pos|neg|positive|negative)\b|n['’]t\b|(?:^|[_.\-\s([])[fd](?=$|[_.\-\s)\]])|正向|反向|负向|負向|如果|不?提供|不?具[备備]|不?能|不?会|不?會|没有|沒有|缺少|[无無]法|有|您|感[觉覺]|如何|怎[么麼][样樣]|[?？,，。.()（）[\]_-]/gi;

/** What a Kano question is about, without what makes it the one or the other of its pair. */
const subject = (text: string): string => text.replace(WORDING, ' ').replace(/\s+/g, ' ').trim();

/** `f_billing`, `functional.billing`, `dys-billing`: the two halves of a Kano question, told by their names alone. */
const NAMED = /^(?:(f|func|functional|pos)|(d|dys|dysfunc|dysfunctional|neg))[_.\-\s]+(.+)$/i;

/**
 * Columns whose names alone make them halves of Kano questions: `f_x` and `d_x`, for two things or more, all answered by whole
 * numbers from 1 to 5. Their codes have no words, so this is a guess that asks.
 */
export function namedKano(columns: readonly Profile[]): ReadonlySet<string> {
  const halves = new Map<string, { functional?: string; dysfunctional?: string }>();
  for (const { name, type, min, max } of columns) {
    const [, positive, negative, about] = NAMED.exec(name) ?? [];
    if (about === undefined || type !== 'number' || !((min ?? NaN) >= 1 && (max ?? NaN) <= 5)) continue;
    const found = halves.get(about.toLowerCase()) ?? {};
    if (positive !== undefined) found.functional = name;
    if (negative !== undefined) found.dysfunctional = name;
    halves.set(about.toLowerCase(), found);
  }
  const pairs = [...halves.values()].flatMap(({ functional, dysfunctional }) =>
    functional !== undefined && dysfunctional !== undefined ? [[functional, dysfunctional]] : [],
  );
  return new Set(pairs.length >= 2 ? pairs.flat() : []);
}

/**
 * Pairs columns of Kano's answers (I like it … I dislike it): the question if it is there, and if it is not, about the same thing. The
 * negative one is told by its words; what pairs is most alike once those are taken away; else the column beside it. A column
 * without its other half is left out.
 *
 * @param items of performance columns: a pair about the same thing measures the same item.
 */
export function pairKano(columns: readonly Profile[], items: readonly ItemColumn[]): ItemColumn[] {
  const parts = columns.map((column, at) => {
    const text = columnText(column);
    const side: Side = NEGATIVE.test(text) || NEGATIVE.test(column.name) ? 'dysfunctional' : 'functional';
    return { column: column.name, text, side, at, about: subject(text), ...headingParts(text) };
  });
  const negative = new Set(parts.filter(({ side }) => side === 'dysfunctional'));
  return parts.flatMap((positive) => {
    if (positive.side !== 'functional') return [];
    const candidates = [...negative].map((other) => ({
      other,
      alike: likeness(positive.about, other.about) + (Math.abs(other.at - positive.at) === 1 ? 0.3 : 0),
    }));
    const best = candidates.sort((a, b) => b.alike - a.alike)[0];
    if (best === undefined || best.alike < 0.3) return [];
    negative.delete(best.other);
    const known = items.find(({ label }) => likeness(subject(label), positive.about) > 0.85);
    const about = {
      item: known?.item ?? `kano ${positive.about}`,
      label: known?.label ?? (positive.about || positive.text),
    };
    const pair = { ...about, group: '', question: '', paired: true };
    return [
      { ...pair, column: positive.column, kind: 'functional' as const },
      { ...pair, column: best.other.column, kind: 'dysfunctional' as const },
    ];
  });
}
