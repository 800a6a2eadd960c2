import { shuffled, stream } from '../../network-operator/generator/random.ts';
import type { Distribution, Impression, Question } from './questions.ts';
import { OVERALL, PRICE, QUALITY, RATES, RESPONSE_HOURS, SUGGESTIONS, SUPPORT } from './questions.ts';
import { ASKED_SUPPORT, dealt, INDUSTRIES, LEVEL, N, PROVIDERS, SIZES } from './sample.ts';

/** Column → the answer of each respondent, empty where there is none. */
export type Sheet = Readonly<Record<string, readonly string[]>>;

/** How much of an answer is the respondent's own noise, in standard deviations; the rates come from records and have little. */
const NOISE: Readonly<Record<Impression, number>> = {
  overall: 0.6,
  quality: 0.9,
  support: 0.8,
  price: 0.8,
  engineering: 0.15,
  reach: 0.15,
};
/** One respondent in so many leaves a rating out, and one in so many writes a suggestion. */
const [SKIPS, WRITES] = [80, 8];

/** A thousand respondents: impressions that correlate, then answers by rank, so that every question has exactly its distribution. */
export function simulate(seed: number): Sheet {
  const provider = dealt(PROVIDERS, seed, 'provider');
  const normals = (name: string): readonly number[] => {
    const from = stream(seed, name);
    return Array.from({ length: N }, () => from.normal());
  };
  const mood = normals('mood');
  const impression = (name: string, part: number): readonly number[] =>
    normals(name).map((own, at) => part * mood[at]! + Math.sqrt(1 - part ** 2) * own + LEVEL[provider[at]!]);
  const [quality, support, price] = [
    impression('quality', 0.7),
    impression('support', 0.6),
    impression('price', 0.5),
  ];
  const felt: Readonly<Record<Impression, readonly number[]>> = {
    quality,
    support,
    price,
    overall: mood.map((one, at) => 0.3 * one + 0.5 * quality[at]! + 0.2 * support[at]! + 0.35 * price[at]!),
    engineering: impression('engineering', 0.2),
    reach: impression('reach', 0.1),
  };
  const asked = new Set(shuffled(N, stream(seed, 'support')).slice(0, ASKED_SUPPORT));
  const everybody = Array.from({ length: N }, (_, at) => at);
  const answered = (question: Question, of: readonly number[], turned = false): readonly string[] => {
    const noise = stream(seed, question.id);
    const leaning = felt[question.follows].map((one) => one + NOISE[question.follows] * noise.normal());
    const order = of.toSorted((a, b) => leaning[a]! - leaning[b]!);
    return byRank(question.answers, turned ? order.toReversed() : order);
  };
  const [all, helped] = [everybody, everybody.filter((at) => asked.has(at))];
  return {
    respondent: everybody.map((at) => `m${String(at + 1).padStart(4, '0')}`),
    industry: dealt(INDUSTRIES, seed, 'industry'),
    size: dealt(SIZES, seed, 'size'),
    provider,
    overall: answered(OVERALL, all),
    ...Object.fromEntries(RATES.map((one) => [one.id, answered(one, all, one.id === 'returned')])),
    ...Object.fromEntries(QUALITY.map((one) => [one.id, skipped(answered(one, all), seed, one.id)])),
    contact: everybody.map((at) => (asked.has(at) ? 'yes' : 'no')),
    ...Object.fromEntries(SUPPORT.map((one) => [one.id, answered(one, helped)])),
    [RESPONSE_HOURS.id]: answered(RESPONSE_HOURS, helped, true),
    ...Object.fromEntries(PRICE.map((one) => [one.id, answered(one, all)])),
    ...Object.fromEntries(Object.entries(SUGGESTIONS).map(([id, texts]) => [id, written(texts, seed, id)])),
  };
}

/** The lowest value to those who stand first in the order, and so on, each as often as its distribution says; the others have no answer. */
function byRank(distribution: Distribution, order: readonly number[]): readonly string[] {
  const answers = new Array<string>(N).fill('');
  let [at, upTo] = [0, 0];
  for (const [value, count] of [...distribution].sort(([a], [b]) => a - b)) {
    upTo += (count * order.length) / 1000;
    for (; at < Math.round(upTo); at += 1) answers[order[at]!] = String(value);
  }
  return answers;
}

function skipped(answers: readonly string[], seed: number, id: string): readonly string[] {
  const chance = stream(seed, `${id} skipped`);
  return answers.map((answer) => (chance.uniform() < 1 / SKIPS ? '' : answer));
}

function written(texts: readonly string[], seed: number, id: string): readonly string[] {
  const chance = stream(seed, id);
  return Array.from({ length: N }, () => {
    const [writes, which] = [chance.uniform() < 1 / WRITES, chance.uniform()];
    return writes ? texts[Math.floor(which * texts.length)]! : '';
  });
}
