import { writeStudy } from '../../../src/lib/study/schema.ts';
import { KANO, KINDS, STUDY } from './codebook.ts';
import { drawKano } from './kano.ts';
import { STRATA, SURVEYS } from './sample.ts';
import { simulate } from './simulate.ts';
import { effects, HIGHEST_FROM, ITEMS, LOWEST_TO } from './system.ts';

/** The seed of the published data. Another seed gives another study with the same indices. */
export const SEED = 2000;

/** The study's files by name, as text: the same for the same seed. */
export function files(seed: number): Readonly<Record<'answers.csv' | 'study.json' | 'tiers.json', string>> {
  return {
    'answers.csv': answers(seed),
    'study.json': `${JSON.stringify(writeStudy(STUDY), null, 1)}\n`,
    'tiers.json': `${JSON.stringify(tiers(seed), null, 1)}\n`,
  };
}

function answers(seed: number): string {
  const { respondents, sheet, answered, outcomes } = simulate(seed);
  const kano = drawKano(seed, respondents);
  const given = (value: number, none: number): string => (value === none ? '' : String(value));
  const lines = respondents.map((respondent, i) => {
    const { provider, wave } = SURVEYS[respondent.survey]!;
    const { type, tenure } = STRATA[respondent.stratum]!;
    return [
      respondent.id,
      provider,
      wave,
      type,
      tenure,
      String(respondent.weight),
      given(outcomes.overall[i]!, 0),
      given(outcomes.confirmation[i]!, 0),
      given(outcomes.ideal[i]!, 0),
      given(outcomes.recommend[i]!, -1),
      given(outcomes.repurchase[i]!, 0),
      ...KINDS.flatMap(({ role }) =>
        ITEMS.map((_, j) => (answered[role][j]![i] === 1 ? String(sheet[role][j]![i]!) : '')),
      ),
      ...KANO.flatMap(({ role }) => ITEMS.map((_, j) => given(kano[role][j]![i]!, 0))),
    ].join(',');
  });
  return `${[STUDY.fields.map(({ name }) => name).join(','), ...lines].join('\n')}\n`;
}

/** The truth that the answers were made from, for tests of methods that look for it. */
function tiers(seed: number): object {
  return {
    simulated: true,
    seed,
    bands: { lowest: [1, LOWEST_TO], highest: [HIGHEST_FROM, 10] },
    effects:
      'score points (0–100): penalty on overall in the lowest band, reward on overall and loyalty on recommend and repurchase in the highest',
    items: Object.fromEntries(ITEMS.map((item) => [item.id, { tier: item.tier, ...effects(item) }])),
  };
}
