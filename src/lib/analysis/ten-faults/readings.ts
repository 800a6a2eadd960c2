import { figure } from '../reading.ts';
import type { CodeOf, Evidence, Reading, ReadingParameter } from '../reading.ts';
import type { TenFaultsResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type FaultReading = Reading<CodeOf<'ten-faults', keyof typeof words>>;

/** How many of the ten the study shows, each of these with its numbers, then what it cannot tell and what is missing. Nothing is inferred: all of it is computed. */
export function readings({ checks, n }: TenFaultsResult): readonly FaultReading[] {
  const of = (verdict: string) => checks.filter((one) => one.verdict === verdict);
  const [passed, warned, unknown] = [of('pass'), of('warn'), of('unknown')];
  return [
    {
      code: 'ten-faults.counted',
      parameters: {
        passed: passed.length,
        warned: warned.length,
        unknown: unknown.length,
        of: checks.length,
      },
      rests: [figure(warned.length, n), figure(passed.length), figure(unknown.length), figure(checks.length)],
    },
    ...[...warned, ...unknown].map(({ fault, verdict, finding }): FaultReading => ({
      code: verdict === 'warn' ? 'ten-faults.warn' : 'ten-faults.unknown',
      parameters: { fault: { word: `faults.name.${fault}` }, found: finding },
      rests: evidence(finding, n),
    })),
  ];
}

/** The numbers that stand in a sentence. Who answered stands behind one without any. */
function evidence(finding: ReadingParameter, n: number): readonly Evidence[] {
  const found = numbersOf(finding);
  return (found.length === 0 ? [n] : found).map((value) => figure(value, n));
}

function numbersOf(parameter: ReadingParameter): readonly number[] {
  if (typeof parameter === 'number') return [parameter];
  if (typeof parameter !== 'object') return [];
  if ('number' in parameter) return [parameter.number];
  if ('form' in parameter) return Object.values(parameter.parts).flatMap(numbersOf);
  return 'list' in parameter ? parameter.list.flatMap(numbersOf) : [];
}
