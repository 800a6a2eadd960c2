import { expect, it } from 'vitest';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();

/** Answers of 60 persons under some headings. */
const answers = (headings: readonly string[]): string =>
  [
    headings,
    ...Array.from({ length: 60 }, (_, row) =>
      headings.map((_, at) => 1 + ((row * (at + 2) + (row >> 3)) % 5)),
    ),
  ]
    .map((row) => row.join(','))
    .join('\n');

interface Proposed {
  readonly satisfaction: {
    readonly options: {
      readonly pathModel?: { readonly constructs: readonly { id: string }[]; paths: object[] };
    };
  };
}

async function modelOf(name: string, headings: readonly string[]) {
  const { code, out } = await run(directory.write(name, answers(headings)), '--propose', '-');
  expect(code).toBe(0);
  return (JSON.parse(out) as Proposed).satisfaction.options.pathModel;
}

it('--propose writes the path model where the constructs are plain, and none where they are not', async () => {
  const model = await modelOf('ecsi.csv', [
    'image_reputation',
    'image_trust',
    'quality_staff',
    'quality_network',
    'value_price',
    'value_fairness',
    'overall_satisfaction',
  ]);
  expect(model?.constructs.map(({ id }) => id)).toEqual(['image', 'quality', 'value', 'satisfaction']);
  expect(model?.paths).toContainEqual(['image', 'satisfaction']);
  expect(await modelOf('plain.csv', ['staff', 'price', 'place', 'overall_satisfaction'])).toBeUndefined();
});
