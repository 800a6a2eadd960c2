import { isRefusal } from '../../study/refusal.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Reading } from '../reading.ts';
import { percentage, rounded } from '../reading-parts.ts';
import type { QualityResult, WithoutNode } from './result.ts';
import { SIGNS } from './signs.ts';
import { signOf } from './sign-of.ts';
import type { words } from './reading-words.en.ts';

type QualityReading = Reading<CodeOf<'data-quality', keyof typeof words>>;

/** Who shows several signs, what the index is without them, runs and repeated rows, and the item that most leave out. Nothing is inferred: all of it is counted. */
export function readings(quality: QualityResult): readonly QualityReading[] {
  const { n, chosen, signs, withheld, unanswered } = quality;
  const { least, flagged, share } = chosen;
  const common = [figure(n, n), figure(least), figure(signs.length)];
  const run = signOf(quality, 'run');
  const duplicate = signOf(quality, 'duplicate');
  const [skipped] = unanswered;
  return [
    flagged === 0
      ? {
          code: 'data-quality.nobody',
          parameters: { n, least, signs: signs.length },
          rests: [figure(flagged, n), ...common],
        }
      : {
          code: 'data-quality.flagged',
          parameters: { count: flagged, n, share: percentage(share, 1), least, signs: signs.length },
          rests: [figure(flagged, n), figure(share, n), ...common],
        },
    ...(flagged === 0 ? [] : changes(quality)),
    ...(isRefusal(run) || run.flagged === 0
      ? []
      : [
          {
            code: 'data-quality.run',
            parameters: {
              count: run.flagged,
              share: percentage(run.share, 1),
              cut: run.cut,
              common: quality.common,
            },
            rests: [figure(run.flagged, n), figure(run.share, n), figure(run.cut), figure(quality.common)],
          } as const,
        ]),
    ...(isRefusal(duplicate) || duplicate.flagged === 0
      ? []
      : [
          {
            code: 'data-quality.duplicate',
            parameters: { count: duplicate.flagged, share: percentage(duplicate.share, 1) },
            rests: [figure(duplicate.flagged, n), figure(duplicate.share, n)],
          } as const,
        ]),
    ...(skipped === undefined || skipped.n === 0
      ? []
      : [
          {
            code: 'data-quality.unanswered',
            parameters: {
              node: { node: skipped.item },
              count: skipped.n,
              n,
              share: percentage(skipped.share, 1),
            },
            rests: [figure(skipped.n, n), figure(skipped.share, n), figure(n, n)],
          } as const,
        ]),
    ...(withheld.length === 0
      ? []
      : [
          {
            code: 'data-quality.withheld',
            parameters: { count: withheld.length, of: SIGNS.length },
            rests: [figure(withheld.length), figure(withheld.length + signs.length)],
          } as const,
        ]),
  ];
}

/** What leaving out does to the index, and to the part of it that moves most. */
function changes({ n, with: all, chosen: { without, least } }: QualityResult): readonly QualityReading[] {
  if (isRefusal(all) || isRefusal(without)) return [];
  const [index, ...parts] = without;
  const [most] = parts.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const numbers = ({ node, value, difference }: WithoutNode) => {
    const before = all.find((one) => one.node === node)?.value ?? value;
    return {
      parameters: {
        without: rounded(value, 3),
        with: rounded(before, 3),
        difference: rounded(difference, 3),
      },
      rests: [figure(difference, n), figure(value, n), figure(before, n)],
    };
  };
  return [
    ...(index === undefined
      ? []
      : [
          {
            code: 'data-quality.without',
            parameters: { ...numbers(index).parameters, least },
            rests: [...numbers(index).rests, figure(least)],
          } as const,
        ]),
    ...(most === undefined
      ? []
      : [
          {
            code: 'data-quality.most',
            parameters: { node: { node: most.node }, ...numbers(most).parameters },
            rests: numbers(most).rests,
          } as const,
        ]),
  ];
}
