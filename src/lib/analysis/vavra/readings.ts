import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { held } from '../reading.ts';
import type { Claim, CodeOf, Evidence, Reading, ReadingContext } from '../reading.ts';
import { shortList } from '../reading-parts.ts';
import type { VavraItem, VavraPlace, VavraResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type VavraReading = Reading<CodeOf<'vavra', keyof typeof words>>;

/** Which questions lie in each field of the grid beyond chance; importance stated and derived held against their means. */
export function readings(
  { items }: VavraResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly VavraReading[] {
  const shown = items.filter(({ stated }) => stated.n >= smallestGroup(options));
  const clear = shown.filter(isClear);
  const unclear = shown.filter((item) => evidenceOf(item).some(({ claim }) => claim === 'undecided'));
  return [
    ...(['basic', 'performance', 'excitement', 'indifferent'] as const).flatMap((place): VavraReading[] => {
      const own = clear.filter((item) => item.place === place);
      if (own.length === 0) return [];
      return [
        {
          code: `vavra.${place}`,
          parameters: {
            count: own.length,
            of: shown.length,
            list: shortList(own.map(({ item }) => ({ node: item }))),
          },
          rests: own.flatMap(evidenceOf),
        },
      ];
    }),
    ...(unclear.length === 0
      ? []
      : [
          {
            code: 'vavra.undecided' as const,
            parameters: { count: unclear.length, of: shown.length },
            rests: unclear.flatMap((item) => evidenceOf(item).filter(({ claim }) => claim === 'undecided')),
          },
        ]),
  ];
}

/** On which sides of their means stated and derived importance lie where a place is beyond chance. */
const SIDES: Readonly<Record<VavraPlace, readonly [Claim, Claim]>> = {
  basic: ['above', 'below'],
  performance: ['above', 'above'],
  excitement: ['below', 'above'],
  indifferent: ['below', 'below'],
};

function isClear(item: VavraItem): boolean {
  return evidenceOf(item).every(({ claim }, at) => claim === SIDES[item.place][at]);
}

function evidenceOf({ statedFrom, derivedFrom }: VavraItem): readonly Evidence[] {
  return [held(statedFrom), held(derivedFrom)];
}
