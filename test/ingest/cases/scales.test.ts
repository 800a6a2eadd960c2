import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { codeOf } from '../../../src/lib/ingest/codebook/scale/scale-findings.ts';
import { profileOf } from '../profiles.ts';
import { answered, indexOf, levelsOf, withoutSome } from './answers.ts';

type Values = readonly (string | number | null)[];
type Levels = Readonly<Record<string, readonly (number | null)[]>>;

const proposed = (columns: Readonly<Record<string, Values>>) =>
  proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, values]) => profileOf(name, values)),
  });

/** The mean of the items' means by the scales of a proposal. */
function proposedIndex(columns: Readonly<Record<string, Values>>): number {
  const { fields } = proposed(columns).study;
  const means = fields
    .filter(({ role }) => role === 'performance')
    .map((field) => {
      const scale = field.scale!;
      const codes = columns[field.name]!.flatMap((value) =>
        value === null ? [] : (codeOf(value, field, scale) ?? []),
      );
      const scores = codes.map(
        (code) =>
          (100 * (scale.direction === 'up' ? code - scale.min : scale.max - code)) / (scale.max - scale.min),
      );
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    });
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

const THREE = ['Staff', 'Price', 'Place'];

describe('surveys of each kind have the index of plain arithmetic, or it is among those that are asked about', () => {
  const plain = (top: number, n: number, seed: number, code: (level: number) => string | number) => {
    const levels = levelsOf(THREE, top, n, seed);
    return { columns: answered(levels, (level) => code(level!)), levels: levels as Levels, top };
  };
  const words = (texts: readonly string[], seed: number) =>
    plain(texts.length - 1, 160, seed, (level) => texts[level]!);
  const some = (
    top: number,
    n: number,
    seed: number,
    code: number,
    isMissing: (row: number, item: number) => boolean,
    low = 1,
  ) => {
    const levels = withoutSome(levelsOf(THREE, top, n, seed), isMissing);
    return { columns: answered(levels, (level) => (level === null ? code : level + low)), levels, top };
  };

  it.each<[string, { columns: Readonly<Record<string, Values>>; levels: Levels; top: number }]>([
    ['−3 … +3', plain(6, 240, 1, (level) => level - 3)],
    ['−5 … +5', plain(10, 400, 2, (level) => level - 5)],
    ['1–6 in 400 answers', plain(5, 400, 3, (level) => level + 1)],
    ['0–3 in 400 answers', plain(3, 400, 4, (level) => level)],
    ['1–9 in 500 answers', plain(8, 500, 5, (level) => level + 1)],
    ['a rare 0 beside 1–7', some(6, 300, 6, 0, (row, item) => (row * 7 + item) % 23 === 0)],
    ['a rare 0 beside 1–4', some(3, 400, 7, 0, (row, item) => (row * 5 + item) % 29 === 0)],
    ['mostly 0 beside 1–5', some(4, 400, 8, 0, (row) => row % 5 !== 0)],
    ['mostly 0 beside 1–7', some(6, 500, 9, 0, (row) => row % 6 !== 0)],
    ['99 beside 1–5', some(4, 200, 10, 99, (row, item) => (row + item) % 11 === 0)],
    ['−8 beside 0–10', some(10, 400, 11, -8, (row, item) => (row + item) % 13 === 0, 0)],
    [
      'in Italian',
      words(
        [
          'Per niente soddisfatto',
          'Poco soddisfatto',
          'Né soddisfatto né insoddisfatto',
          'Abbastanza soddisfatto',
          'Molto soddisfatto',
        ],
        12,
      ),
    ],
    [
      'in Portuguese',
      words(['Muito insatisfeito', 'Insatisfeito', 'Neutro', 'Satisfeito', 'Muito satisfeito'], 13),
    ],
    [
      'of agreement in French',
      words(['Pas du tout d’accord', 'Plutôt pas d’accord', 'Plutôt d’accord', 'Tout à fait d’accord'], 14),
    ],
    [
      'of favour',
      words(
        ['Very unfavorable', 'Somewhat unfavorable', 'Neutral', 'Somewhat favorable', 'Very favorable'],
        15,
      ),
    ],
    ['of trust', words(['HARDLY ANY', 'ONLY SOME', 'A GREAT DEAL'], 16)],
    ['of how often', words(['Never', 'Sometimes', 'Usually', 'Always'], 17)],
  ])('%s', (_, { columns, levels, top }) => {
    const right = indexOf(levels, top);
    const { proposals, checks } = proposed(columns);
    if (proposals.every(({ confidence }) => confidence >= 0.6))
      expect(proposedIndex(columns)).toBeCloseTo(right, 9);
    else {
      // Else it is asked, and the right index is among those that are told.
      const told = checks.flatMap(({ open }) => open?.readings.map(({ index }) => index) ?? []);
      expect(
        [...told, proposedIndex(columns)].some((index) => index !== null && Math.abs(index - right) < 1e-6),
      ).toBe(true);
      expect(checks.flatMap(({ fields }) => fields).length).toBeGreaterThan(0);
    }
  });

  it('what else could be meant is asked, with the index under each', () => {
    const open = some(4, 400, 8, 0, (row) => row % 5 !== 0);
    const { checks, findings } = proposed(open.columns);
    expect(checks[0]?.fields).toEqual(THREE);
    expect(checks[0]?.open?.readings.length).toBeGreaterThan(1);
    expect(findings.map(({ code }) => code)).toContain('scale-zero-mostly');
  });
});

describe('answers in words that no list knows', () => {
  it.each([
    ['Polish', ['Bardzo niezadowolony', 'Niezadowolony', 'Zadowolony', 'Bardzo zadowolony']],
    ['Finnish', ['Erittäin tyytymätön', 'Tyytymätön', 'Tyytyväinen', 'Erittäin tyytyväinen']],
  ])('are asked about as one battery: %s', (_, texts) => {
    const { proposals, checks } = proposed(answered(levelsOf(THREE, 3, 160, 20), (level) => texts[level!]!));
    expect(proposals.every(({ confidence }) => confidence < 0.6)).toBe(true);
    expect(checks.flatMap(({ fields }) => fields).toSorted()).toEqual(THREE.toSorted());
  });
});

describe('what is no rating is none beside ratings', () => {
  const ratings = answered(levelsOf(THREE, 4, 200, 30), (level) => level! + 1);
  const each = (make: (row: number) => string | number) => Array.from({ length: 200 }, (_, row) => make(row));

  it.each<[string, Values, RegExp]>([
    ['Weight (lbs)', each((row) => 110 + ((row * 37) % 150)), /segment|ignore/],
    ['Gewicht in kg', each((row) => 48.5 + ((row * 13) % 60)), /segment|ignore/],
    ['ward_code', each((row) => 1 + (row % 6)), /segment/],
    ['num_children', each((row) => row % 5), /segment/],
    ['TariffLevel', each((row) => 1 + (row % 4)), /segment/],
    ['Mobile', each((row) => `+49 171 ${1_000_000 + row * 977}`), /ignore/],
    ['Allergies', each((row) => ['None', 'Nuts', 'Milk'][row % 3]!), /segment/],
    ['Help needed', each((row) => ['None', 'Reading', 'Walking', 'Hearing'][row % 4]!), /segment/],
    ['Nights stayed', each((row) => 1 + (row % 7)), /segment|ignore/],
    ['Which clinic did you visit?', each((row) => ['North', 'South'][row % 2]!), /segment|provider/],
  ])('%s', (name, values, role) => {
    const { study } = proposed({ ...ratings, [name]: values });
    expect(study.fields.at(-1)!.role).toMatch(role);
    expect(study.focalProvider).toBeUndefined();
    expect(study.fields.filter((field) => field.role === 'performance').map((field) => field.name)).toEqual(
      THREE,
    );
    if (name === 'Allergies' || name === 'Help needed') expect(study.fields.at(-1)!.missing).toBeUndefined();
  });

  it.each([
    'Advice on the most important changes',
    'Courtesy of the other guests',
    'Clarity of what is expected of visitors',
    'Care for my size of company',
  ])('“%s” with their answers is one, or asked about', (name) => {
    const { study, proposals } = proposed({ ...ratings, [name]: ratings['Staff']! });
    const last = proposals.at(-1)!;
    expect(study.fields.at(-1)!.role === 'performance' || last.confidence < 0.6).toBe(true);
  });
});

describe('importance that only the answers tell', () => {
  it.each([
    [
      'in English',
      [
        'Not at all important',
        'Slightly important',
        'Moderately important',
        'Very important',
        'Extremely important',
      ],
    ],
    ['in German', ['völlig unwichtig', 'unwichtig', 'teils/teils', 'wichtig', 'sehr wichtig']],
  ])('%s makes pairs', (_, texts) => {
    const satisfied = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'];
    const performance = answered(levelsOf(THREE, 4, 120, 40), (level) => satisfied[level!]!);
    const importance = answered(
      levelsOf(
        THREE.map((name) => `${name}_2`),
        4,
        120,
        41,
      ),
      (level) => texts[level!]!,
    );
    const { study } = proposed({ ...performance, ...importance });
    expect(study.fields.map(({ role }) => role)).toEqual([
      ...THREE.map(() => 'performance'),
      ...THREE.map(() => 'importance'),
    ]);
    expect(study.fields.map(({ item }) => item).slice(0, 3)).toEqual(
      study.fields.map(({ item }) => item).slice(3),
    );
  });
});

describe('a middle that is declared', () => {
  it.each([
    ['of five', ['Strongly disagree', 'Disagree', 'No opinion', 'Agree', 'Strongly agree'], 3],
    ['of three', ['Dissatisfied', 'Don’t know', 'Satisfied'], 2],
  ])('stays one: %s', (_, labels, middle) => {
    const levels = levelsOf(['Staff'], labels.length - 1, 150, 50)['Staff']!;
    const profile = {
      ...profileOf(
        'Staff',
        levels.map((level) => level + 1),
      ),
      facts: {
        name: 'Staff',
        type: 'number' as const,
        valueLabels: labels.map((label, at) => ({ value: at + 1, label })),
      },
    };
    const { study } = proposeStudy({
      file: { name: 'own.sav', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: [profile],
    });
    expect(study.fields[0]!.scale?.missing ?? []).not.toContain(middle);
    expect(study.fields[0]!.scale).toMatchObject({ min: 1, max: labels.length });
  });
});
