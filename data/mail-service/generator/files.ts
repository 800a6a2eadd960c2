import { writeStudy } from '../../../src/lib/study/schema.ts';
import { STUDY } from './codebook.ts';
import { simulate } from './simulate.ts';

/** The seed of the published data. Another seed gives another study with the same published results. */
export const SEED = 1000;

/** The study's files by name, as text: the same for the same seed. */
export function files(seed: number): Readonly<Record<'answers.csv' | 'study.json', string>> {
  const sheet = simulate(seed);
  const columns = STUDY.fields.map(({ name }) => name);
  const rows = sheet['respondent']!.map((_, at) => columns.map((name) => sheet[name]![at]!).join(','));
  return {
    'answers.csv': `${[columns.join(','), ...rows].join('\n')}\n`,
    'study.json': `${JSON.stringify(writeStudy(STUDY), null, 1)}\n`,
  };
}
