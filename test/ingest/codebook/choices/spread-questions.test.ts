import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../../src/lib/ingest/import-csv.ts';
import { importStudy } from '../../../../src/lib/survey/open-study.ts';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { parseStudy, writeStudy } from '../../../../src/lib/study/schema.ts';
import { isRefusal } from '../../../../src/lib/study/refusal.ts';
import { codes, fileOf, imported, rowsOf, withEngine } from '../../files.ts';

const WORDS = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'];
const TEN = [
  'Not at all likely - 0',
  ...Array.from({ length: 9 }, (_, at) => String(at + 1)),
  'Extremely likely - 10',
];
const row = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

/** A file in which each option has a column; the filled cell says what `mark` makes of the option and its place. */
function spreadFile(
  questions: Readonly<Record<string, readonly string[]>>,
  answers: readonly (readonly (number | null)[])[],
  mark: (option: string, at: number) => string = (option) => option,
): string {
  const headings = Object.entries(questions).flatMap(([question, options]) =>
    options.map((option) => `${question} [${option}]`),
  );
  const lines = answers.map((chosen, id) => [
    String(id + 1),
    ...Object.values(questions).flatMap((options, question) =>
      options.map((option, at) => (chosen[question] === at ? mark(option, at) : '')),
    ),
  ]);
  return [['id', ...headings], ...lines].map(row).join('\n');
}

const ANSWERS: readonly (readonly (number | null)[])[] = [
  [4, 10, 3],
  [0, 2, 1],
  [null, null, null],
  [3, 8, 4],
  [2, 7, 2],
];
const QUESTIONS = {
  'Overall, how satisfied are you?': WORDS,
  'How likely are you to recommend us?': TEN,
  'Rate us [Staff]': WORDS,
};
const MATRIX = {
  'Overall, how satisfied are you?': WORDS,
  'How likely are you to recommend us?': TEN,
  'Rate us': WORDS.map((word) => `Staff - ${word}`),
};

describe('a rating with one column an answer option', () => {
  it.each<[string, string]>([
    ['filled with the option (SurveyMonkey, expanded)', spreadFile(MATRIX, ANSWERS)],
    ['filled with its code', spreadFile(MATRIX, ANSWERS, (_, at) => String(at + 1))],
    ['filled with 1', spreadFile(MATRIX, ANSWERS, () => '1')],
  ])('%s, is one column', async (_, file) => {
    await withEngine(async (engine) => {
      const first = await importCsv(engine, fileOf(file));
      if (isRefusal(first)) throw new Error(first.refused);
      const { study } = proposeStudy(first.doctor);
      const made = study.fields.filter(({ choice }) => choice);
      expect(made.map(({ name, role, scale }) => [name, role, scale?.min, scale?.max])).toEqual([
        ['Overall, how satisfied are you?', 'overall', 1, 5],
        ['How likely are you to recommend us?', 'recommend', 0, 10],
        ['Rate us [Staff]', 'performance', 1, 5],
      ]);
      const parts = study.fields.filter(({ name, choice }) => name !== 'id' && !choice);
      expect(new Set(parts.map(({ role }) => role))).toEqual(new Set(['ignore']));
      expect(codes(first.doctor).filter((code) => code.startsWith('choices-merged'))).toHaveLength(3);
      expect(codes(first.doctor).filter((code) => code.startsWith('all-missing'))).toEqual([]);

      expect(parseStudy(JSON.stringify(writeStudy(study)))).toEqual({ study });
      const again = await importStudy(engine, fileOf(file), study);
      if (!('doctor' in again)) throw new Error('not imported');
      const scores = await rowsOf(
        engine,
        `SELECT ${made.map(({ name }) => `"${name}"`).join(', ')} FROM scores ORDER BY _row`,
      );
      expect(scores).toEqual([
        [100, 100, 75],
        [0, 20, 25],
        [null, null, null],
        [75, 80, 100],
        [50, 70, 50],
      ]);
    });
  });

  it('is not where a respondent chose two', async () => {
    const two = spreadFile(QUESTIONS, ANSWERS)
      .replace('"3","",', '"3","Very dissatisfied",')
      .replace('"3","Very dissatisfied","",', '"3","Very dissatisfied","Dissatisfied",');
    const { names } = await imported(two);
    expect(names).not.toContain('Overall, how satisfied are you?');
  });

  it('is not where the options are things', async () => {
    const { names } = await imported(
      spreadFile({ 'Which one?': ['Phone', 'Letter', 'Shop'] }, [[0], [1], [2], [1]]),
    );
    expect(names).not.toContain('Which one?');
    expect(names).toContain('Which one? [Phone] (0/1)');
  });
});

it('what a column of a choice is called is cut between words', async () => {
  const question = 'Which of these many channels of ours did you use in the past twelve months?';
  const file = spreadFile({ [question]: ['Online shop', 'Letter'] }, [[0], [1], [null]]);
  const { names } = await imported(file);
  expect(names.filter((name) => name.endsWith('(0/1)'))).toEqual([
    'Which of these many channels of… [Online shop] (0/1)',
    'Which of these many channels of ours did… [Letter] (0/1)',
  ]);
});
