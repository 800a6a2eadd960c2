import { describe, expect, it } from 'vitest';
import { directionCheck } from '../../../src/lib/survey/proposal/direction-check.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { correct, isCorrected } from '../../../src/lib/study/edit/correct.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { say } from '../../english.ts';
import { fileOf, withEngine } from '../../ingest/files.ts';

/** 120 answers of a mood from 1 to 5 with some noise, each column as it makes it of the mood. */
function fileWith(columns: Readonly<Record<string, (mood: number) => number>>): string {
  const rows = Array.from({ length: 120 }, (_, row) => {
    const mood = 1 + (row % 5);
    const cells = Object.values(columns).map((make, at) => {
      const shift = (row * (at + 3)) % 7 === 0 ? (row % 2 === 0 ? 1 : -1) : 0;
      return make(Math.min(5, Math.max(1, mood + shift)));
    });
    return [`r${row}`, ...cells].join(',');
  });
  return [`id,${Object.keys(columns).join(',')}`, ...rows].join('\n');
}
const up = (mood: number): number => mood;
const down = (mood: number): number => 6 - mood;
const ten = (mood: number): number => 2 * mood;

async function checked(columns: Readonly<Record<string, (mood: number) => number>>) {
  return withEngine(async (engine) => {
    const imported = await importCsv(engine, fileOf(fileWith(columns)));
    if (isRefusal(imported)) throw new Error(imported.refused);
    const { study } = proposeStudy(imported.doctor);
    await engine.query(scoresView(study));
    const findings = await directionCheck(engine, study);
    for (const { code, parameters } of findings) expect(say('finding', code, parameters)).not.toBe('');
    return {
      study,
      findings,
      named: findings.map(({ code, undo }) => `${code}: ${undo!.fields!.join(' ')}`),
    };
  });
}

describe('ratings that go against the others', () => {
  it.each<[string, Parameters<typeof checked>[0], string[]]>([
    ['none', { overall: up, q1: up, q2: up, q3: up }, []],
    [
      'one item, by the overall rating',
      { overall: up, q1: up, q2: down, q3: up },
      ['scale-maybe-reversed: q2'],
    ],
    ['one item, by the others', { q1: up, q2: up, q3: down, q4: up }, ['scale-maybe-reversed-rest: q3']],
    [
      'the overall rating itself',
      { overall: down, q1: up, q2: up, q3: up },
      ['scale-maybe-reversed-items: overall'],
    ],
    [
      'all, by the willingness to recommend (问卷星 with 1 = 非常满意)',
      { overall: down, q1: down, q2: down, recommend: ten },
      ['scale-maybe-reversed: overall q1 q2'],
    ],
    [
      'one importance among its like',
      { overall: up, q1: up, q2: up, q3: up, q4: up, i_q1: up, i_q2: down, i_q3: up, i_q4: up },
      ['scale-maybe-reversed-rest: i_q2'],
    ],
  ])('%s', async (_, columns, expected) => {
    expect((await checked(columns)).named).toEqual(expected);
  });

  it('are turned by one step, which can be seen to be done', async () => {
    const { study, findings } = await checked({ overall: up, q1: up, q2: down, q3: up });
    const { undo } = findings[0]!;
    expect(study.fields.every(({ scale }) => scale?.direction !== 'down')).toBe(true);
    expect(isCorrected(study, undo!)).toBe(false);
    const turned = correct(study, undo!);
    expect(turned.fields.filter(({ scale }) => scale?.direction === 'down').map(({ name }) => name)).toEqual([
      'q2',
    ]);
    expect(isCorrected(turned, undo!)).toBe(true);
  });
});
