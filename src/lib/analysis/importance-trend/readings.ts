import { studentTwoSided } from '../../stats/distribution/student.ts';
import { holm } from '../../stats/holm.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import type { Domain } from '../../survey/types.ts';
import { tested } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith } from '../reading-parts.ts';
import type { ImportanceTrend } from './analysis.ts';
import type { words } from './reading-words.en.ts';

type TrendReading = Reading<CodeOf<'importance-trend', keyof typeof words>>;

/** Which dimensions came to be called more or less important from the first wave to the last, p adjusted by Holm over the dimensions. */
export function readings(
  { waves, dimensions }: ImportanceTrend,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly TrendReading[] {
  const [first, last] = [waves[0], waves.at(-1)];
  const changes = dimensions.flatMap(({ node, change }) =>
    change === null || change.n < smallestGroup(options) || !(change.se > 0) ? [] : [{ node, change }],
  );
  if (first === undefined || last === undefined || changes.length === 0) return [];
  const adjusted = holm(changes.map(({ change }) => studentTwoSided(change.value / change.se, change.df)));
  const found = changes
    .map((one, at) => ({ ...one, evidence: tested(one.change, adjusted[at] ?? 1, 1 - options.confidence) }))
    .sort((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value));
  const between = { from: { domain: waveOf(first, study) }, to: { domain: waveOf(last, study) } };
  return (['above', 'below', 'undecided'] as const).flatMap((side): TrendReading[] => {
    const own = found.filter(({ evidence }) => evidence.claim === side);
    if (own.length === 0) return [];
    const list = own.map(({ node, change }) => namedWith({ node }, interval(change, 1)));
    return [
      {
        code: `importance-trend.${side}`,
        parameters: {
          ...between,
          ...(side === 'undecided' ? { count: own.length, of: changes.length } : { list: { list } }),
        },
        rests: own.map(({ evidence }) => evidence),
      },
    ];
  });
}

function waveOf(category: string, { fields }: Study): Domain {
  const field = fields.find(({ role }) => role === 'wave')?.name ?? '';
  return { id: `${field}=${category}`, kind: 'wave', field, category };
}
