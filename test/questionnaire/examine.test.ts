import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BANK, BANK_LANGUAGES } from '../../src/lib/questionnaire/bank.ts';
import { examine, LONGEST } from '../../src/lib/questionnaire/examine.ts';
import { FAULTS } from '../../src/lib/questionnaire/question.ts';
import type { Fault } from '../../src/lib/questionnaire/question.ts';

const faultsOf = (text: string, ...answers: string[]): readonly Fault[] =>
  examine({ text, answers }).findings.map(({ fault }) => fault);

const SATISFIED = [
  'Very dissatisfied',
  'Rather dissatisfied',
  'Neither',
  'Rather satisfied',
  'Very satisfied',
];
const 满意 = ['非常不满意', '不太满意', '一般', '比较满意', '非常满意'];

/** Fault → questions that have it, and questions that look as if they had. A question with answers is a list. */
const EXAMPLES: Readonly<
  Record<Fault, { readonly has: (string | string[])[]; readonly free: (string | string[])[] }>
> = {
  double: {
    has: [
      'How satisfied are you with our products and services?',
      'Was the technician friendly and competent?',
      'The staff are polite as well as helpful.',
      'Is our site clear/helpful?',
      'Were you served fast? Was it free of charge?',
      'Clarity and accuracy of the bill',
      '您对我们的产品和服务满意吗？',
      '工作人员的服务态度与专业水平如何？',
      '我们的快递又快又好吗？',
      '您对网速、价格满意吗？',
    ],
    free: [
      'How satisfied or dissatisfied are you with the terms and conditions?',
      'If you called and wrote to us, how satisfied were you with the answer?',
      'Which products and services do you use?',
      'How far is it between your home and the shop?',
      'How satisfied are you (and your family) with the room?',
      'Your name and address',
      'How satisfied are you with Marks and Spencer?',
      '您满意和不满意的程度如何？',
      '工作人员是否及时回复？',
      '服务人员和蔼吗？',
      '价格与投放量相称',
      '您使用哪些产品和服务？',
    ],
  },
  leading: {
    has: [
      "Don't you think that our prices are fair?",
      'Do you agree that we have improved?',
      'How much do you like the new menu?',
      'What do you think of our award-winning service?',
      'What do you think of our friendly staff?',
      'Most customers prefer the app. Do you?',
      '难道您不认为价格合理吗？',
      '您是否同意我们的服务更好了？',
      '您对我们热情周到的服务有何评价？',
      '大多数顾客喜欢新版。您呢？',
    ],
    free: [
      'How good or bad is our service?',
      'How satisfied are you with the friendliness of the staff?',
      'Was the bill explained clearly?',
      'How much do you spend with us in a month?',
      '您对我们的服务满意吗？',
      '工作人员热情吗？',
    ],
  },
  negation: {
    has: [
      'Should we not open on Sundays?',
      'The staff do not answer my questions.',
      "I can't find what I need on the site.",
      'Is the form not unclear?',
      '您认为我们不应该周日营业吗？',
      '我没有受到冷落。',
      '您是不是从来没有不满？',
    ],
    free: [
      'Do you know whether or not the shop is open?',
      'If you have not used the app, what do you use?',
      'Calls are not cut off',
      'How dissatisfied are you with the price?',
      '您满不满意？',
      '您觉得哪里不方便？',
      '您有没有投诉过？',
      '通话不掉线',
      '您对价格满意还是不满意？',
    ],
  },
  absolute: {
    has: [
      'Is the line always free?',
      'Did we answer all your questions?',
      'We never keep you waiting.',
      '客服总是礼貌吗？',
      '我们解决了您的所有问题吗？',
      '您每次都能打通吗？',
    ],
    free: [
      'All in all, how satisfied are you?',
      'Are you satisfied at all?',
      'How satisfied are you overall?',
      '总体而言您满意吗？',
      '整体上如何？',
    ],
  },
  vague: {
    has: [
      'Do you regularly shop with us?',
      'Have you called us recently?',
      ['How often do you write to us?', 'Frequently', 'Occasionally', 'Never'],
      '您经常来本店吗？',
      '您近期来过吗？',
      ['您多久来一次？', '经常', '偶尔', '从不'],
    ],
    free: [
      'How often do you shop with us?',
      'How many calls did it take?',
      ['How often do you write to us?', 'Once a week', 'Once a month'],
      '您多久来一次本店？',
      '您最近一次来本店是什么时候？',
      '最近三个月您来过几次？',
    ],
  },
  memory: {
    has: [
      'How many times did you call us in the past two years?',
      'How much did you spend with us last year?',
      'What did you expect when you joined?',
      'How has the service changed since you became a customer?',
      '过去十二个月您打过几次电话？',
      '去年您花了多少钱？',
      '入网以来您投诉过几次？',
      '近半年您来过几次？',
    ],
    free: [
      'How many times did you call us in the last three months?',
      'How many times did you call us last week?',
      'How satisfied are you with your last visit?',
      '过去四周您打过几次电话？',
      '最近三个月您打过几次电话？',
      '您最近一次打电话满意吗？',
    ],
  },
  agree: {
    has: [
      ['The shop is clean.', 'Disagree', 'Neither', 'Agree'],
      'To what extent do you agree with the following?',
      'Please state your level of agreement.',
      ['店面整洁。', '不同意', '一般', '同意'],
      '您在多大程度上同意以下说法？',
    ],
    free: [
      'Did the courier come at the agreed time?',
      ['How clean is the shop?', 'Dirty', 'Clean'],
      'Have you signed the service agreement?',
      '店面是否整洁？',
    ],
  },
  unbalanced: {
    has: [
      ['How was it?', 'Excellent', 'Very good', 'Good', 'Fair', 'Poor'],
      ['How satisfied are you?', 'Very satisfied', 'Satisfied', 'Rather satisfied', 'Dissatisfied'],
      ['您满意吗？', '非常满意', '满意', '比较满意', '一般', '不满意'],
    ],
    free: [
      ['How satisfied are you?', ...SATISFIED],
      [
        'How satisfied are you?',
        'Not at all satisfied',
        'Slightly satisfied',
        'Moderately satisfied',
        'Very satisfied',
      ],
      ['How satisfied are you?', ...SATISFIED, 'Not applicable'],
      ['Which one do you use?', 'Phone', 'Mail', 'Letter'],
      ['您满意吗？', ...满意],
      ['您满意吗？', ...满意, '不适用'],
    ],
  },
  unlabelled: {
    has: [
      'Please rate us on a scale of 1 to 10.',
      ['How satisfied are you?', '1', '2', '3', '4', '5'],
      '请打1到10分。',
      ['您满意吗？', '1分', '2分', '3分'],
    ],
    free: [
      'Please rate us from 1 (poor) to 10 (excellent).',
      ['How satisfied are you?', '1 Very dissatisfied', '2', '3', '4', '5 Very satisfied'],
      'How many of 10 calls were answered?',
      '请打分：1表示很差，5表示很好。',
      ['您满意吗？', '1 很不满意', '2', '3', '4', '5 很满意'],
    ],
  },
  'no-exit': {
    has: [
      ['How satisfied are you with our hotline?', ...SATISFIED],
      ['How fast was the refund?', 'Slow', 'Fast'],
      ['您对客服满意吗？', ...满意],
    ],
    free: [
      ['How satisfied are you with our hotline?', ...SATISFIED, 'Never called it'],
      ['If you called our hotline: how satisfied are you with it?', ...SATISFIED],
      ['Have you called our hotline?', 'Yes', 'No'],
      ['How satisfied are you with the price?', ...SATISFIED],
      'How satisfied are you with our hotline?',
      ['您对客服满意吗？', ...满意, '没有联系过'],
      ['如果联系过客服，您满意吗？', ...满意],
    ],
  },
};

const asList = (example: string | string[]): [string, ...string[]] =>
  typeof example === 'string' ? [example] : (example as [string, ...string[]]);

describe.each(FAULTS)('%s', (fault) => {
  test.each(EXAMPLES[fault].has.map(asList))('is named: %s', (text, ...answers) => {
    expect(faultsOf(text, ...answers)).toContain(fault);
  });
  test.each(EXAMPLES[fault].free.map(asList))('is not named: %s', (text, ...answers) => {
    expect(faultsOf(text, ...answers)).not.toContain(fault);
  });
});

describe('the question bank', () => {
  test('has every fault once, in English and Chinese', () => {
    expect(BANK_LANGUAGES).toEqual(['en', 'zh']);
    expect(BANK.flatMap(({ fault }) => fault ?? []).sort()).toEqual([...FAULTS].sort());
  });

  test.each(BANK.flatMap((one) => BANK_LANGUAGES.map((language) => ({ ...one, language }))))(
    '$id ($language): its fault alone, and none when repaired',
    ({ fault, asked, repaired, language }) => {
      expect(examine(asked[language]!).findings.map((one) => one.fault)).toEqual(
        fault === null ? [] : [fault],
      );
      expect(examine(repaired[language]!).findings).toEqual([]);
    },
  );
});

test('no label of a bundled study has a fault, in either language', () => {
  const labels = readdirSync('data', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const { resources } = JSON.parse(readFileSync(`data/${name}/study.json`, 'utf8')) as {
        resources: { schema: { fields: { satisfaction: { label?: Record<string, string> } }[] } }[];
      };
      return resources.flatMap(({ schema }) =>
        schema.fields.flatMap(({ satisfaction: { label = {} } }) => Object.values(label)),
      );
    });
  expect(labels.length).toBeGreaterThan(100);
  const named = labels.flatMap((text) =>
    examine({ text, answers: [] }).findings.map(({ fault }) => `${fault}: ${text}`),
  );
  expect(named).toEqual([]);
});

test('the words at fault are said as they stand, and a typographic apostrophe is one', () => {
  expect(examine({ text: 'Don’t you like it?', answers: [] }).findings).toEqual([
    { fault: 'leading', words: ["Don't you"] },
  ]);
});

test('nothing, another script and a very long text are no error', () => {
  expect(examine({ text: '  ', answers: ['', ' '] })).toEqual({ script: 'other', findings: [] });
  expect(examine({ text: 'Довольны ли вы?', answers: [] })).toEqual({ script: 'other', findings: [] });
  const started = performance.now();
  examine({ text: 'and '.repeat(100_000), answers: Array.from({ length: 1000 }, () => 'a/'.repeat(2000)) });
  expect(performance.now() - started).toBeLessThan(1000);
  expect(examine({ text: `${'x '.repeat(LONGEST)}always`, answers: [] }).findings).toEqual([]);
});
