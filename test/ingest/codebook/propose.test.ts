import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { walk } from '../../../src/lib/study/tree.ts';
import { parseStudy, writeStudy } from '../../../src/lib/study/schema.ts';
import { say } from '../../english.ts';
import { profileOf } from '../profiles.ts';

type Values = readonly (string | number | null)[];
const FIVE = [1, 2, 3, 4, 5, 5, 4, 3];
const TEN = [0, 3, 7, 8, 9, 10, 10, 6];
const WORDS = ['非常满意', '满意', '一般', '不满意', '满意', '满意'];

/** The proposal for columns of these headings and answers; it must always be a valid study with reasons that can be said. */
function proposed(columns: Readonly<Record<string, Values>>, delimiter: ',' | ';' = ',') {
  const result = proposeStudy({
    file: { name: 'Our survey 2024.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter, quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([heading, values]) => profileOf(heading, values)),
  });
  expect(parseStudy(JSON.stringify(writeStudy(result.study)))).toEqual({ study: result.study });
  for (const { reason } of result.proposals) expect(say('reason', reason)).not.toBe('');
  const roles = Object.fromEntries(result.study.fields.map(({ name, role }) => [name, role]));
  const items = Object.fromEntries(result.study.fields.map(({ name, item }) => [name, item]));
  const tree = walk(result.study.system).map(({ node, level }) => `${'  '.repeat(level)}${node.id}`);
  return { ...result, roles, items, tree };
}
/** The role of one column beside an ordinary item. */
function roleOf(heading: string, values: Values): string | undefined {
  return proposed({ [heading]: values, q1: FIVE }).roles[heading];
}

const distinct = (n: number, text = ''): Values =>
  Array.from({ length: n }, (_, at) => (text ? `${text}${at}` : at + 1));

describe('roles', () => {
  it.each<[string, Values, string]>([
    ['Overall, how satisfied are you?', FIVE, 'overall'],
    ['总体满意度', WORDS, 'overall'],
    ['4、总体而言，您对我们的服务满意吗？', WORDS, 'overall'],
    ['CSAT', FIVE, 'overall'],
    ['confirmation', FIVE, 'confirmation'],
    ['How well did we meet your expectations?', FIVE, 'confirmation'],
    ['与您的期望相比如何', FIVE, 'confirmation'],
    ['How close to your ideal provider?', TEN, 'ideal'],
    ['How likely are you to recommend us?', TEN, 'recommend'],
    ['您向朋友推荐我们的可能性有多大？', TEN, 'recommend'],
    ['Would you buy from us again?', FIVE, 'repurchase'],
    ['再次购买的可能性', FIVE, 'repurchase'],
    ['weight', [0.5, 1.2, 1.1], 'weight'],
    ['权重', [0.5, 1.2, 1.1], 'weight'],
    ['count', [21, 34, 10], 'frequency'],
    ['stratum', ['a', 'b', 'a'], 'stratum'],
    ['psu', [1, 1, 2, 3], 'cluster'],
    ['wave', [1, 2, 2], 'wave'],
    ['期次', ['2023春', '2023秋'], 'wave'],
    ['provider', ['A', 'B', 'A'], 'provider'],
    ['Which channel did you use?', ['phone', 'shop', 'phone'], 'channel'],
    ['省份', ['广东', '北京', '广东'], 'segment'],
    ['1、您的性别', ['男', '女', '女'], 'segment'],
    ['Gender', [1, 2, 2], 'segment'],
    ['Have you complained?', ['yes', 'no', 'no'], 'complaint'],
    ['投诉处理', FIVE, 'performance'],
    ['respondent', distinct(30), 'id'],
    ['序号', distinct(5), 'id'],
    ['Duration (in seconds)', [123, 35, 3723], 'duration'],
    ['所用时间', ['123秒', '35秒', '1小时2分3秒'], 'duration'],
    ['提交答卷时间', ['2026/9/3 12:00:05', '2026/9/3 12:10:44'], 'ignore'],
    ['来自IP', ['113.87.1.2(广东-深圳)', '1.2.3.4(北京-北京)'], 'ignore'],
    ['E-mail', ['a@b.org', 'c@d.org'], 'ignore'],
    ['Any suggestions?', distinct(60, 'I would like to see more of '), 'text'],
    ['nothing', [null, null], 'ignore'],
    ['constant', ['x', 'x'], 'ignore'],
    ['满意度_速度', FIVE, 'performance'],
  ])('%s', (heading, values, role) => {
    expect(roleOf(heading, values)).toBe(role);
  });

  it('that a study has once go to the column that fits best', () => {
    const { roles } = proposed({
      'Overall quality': FIVE,
      'Overall satisfaction': FIVE,
      wave: [1, 2],
      survey_year: [1, 2],
    });
    expect(roles).toEqual({
      'Overall quality': 'performance',
      'Overall satisfaction': 'overall',
      wave: 'wave',
      survey_year: 'segment',
    });
  });

  it('come with less confidence where less speaks for them', () => {
    const { proposals } = proposed({ satisfaction: WORDS, children: [0, 1, 3], notes: ['x', 'x'] });
    const confidence = Object.fromEntries(proposals.map(({ field, confidence }) => [field.name, confidence]));
    expect(confidence['satisfaction']).toBeGreaterThan(0.8);
    expect(confidence['children']).toBeLessThan(0.6);
  });
});

describe('items', () => {
  it.each<[string, string, string]>([
    ['p_speed', 'e_speed', 'i_speed'],
    ['speed_perf', 'speed_exp', 'speed_imp'],
    ['Speed', 'Speed (expectation)', 'Speed (importance)'],
    ['速度（满意度）', '速度（期望）', '速度（重要度）'],
    ['满意度：速度', '期望：速度', '重要性：速度'],
    ['How satisfied are you with [Speed]', 'What did you expect of [Speed]', 'How important is [Speed]'],
  ])('are paired: %s, %s, %s', (p, e, i) => {
    const { roles, items, study } = proposed({ [p]: FIVE, [e]: FIVE, [i]: FIVE, q: FIVE });
    expect([roles[p], roles[e], roles[i]]).toEqual(['performance', 'expectation', 'importance']);
    expect(items[p]).toBe(items[e]);
    expect(items[p]).toBe(items[i]);
    expect(items['q']).not.toBe(items[p]);
    expect(study.fields.filter(({ item }) => item === items[p])).toHaveLength(3);
  });

  it('are not paired by a single letter without the other column', () => {
    expect(proposed({ e_mail_service: FIVE, i_shop: FIVE }).roles).toEqual({
      e_mail_service: 'performance',
      i_shop: 'performance',
    });
  });

  it('of one name in two questions stay two', () => {
    const { items } = proposed({
      'Shop [Staff]': FIVE,
      'Hotline [Staff]': FIVE,
      'Shop [Price]': FIVE,
      'Hotline [Wait]': FIVE,
    });
    expect(new Set(Object.values(items)).size).toBe(4);
  });

  it('that stand together share the widest scale; an item that all answered alike belongs to them', () => {
    const { study } = proposed({
      q1: [1, 2, 4],
      q2: [0, 5, 10],
      q3: [6, 7, 8],
      q4: [5, 5, 5],
      q5: [3, 4, 5],
    });
    expect(study.fields.map(({ scale }) => [scale?.min, scale?.max])).toEqual(Array(5).fill([0, 10]));
    expect(study.fields.map(({ role }) => role)).toEqual(Array(5).fill('performance'));
  });
});

describe('indicator system', () => {
  it('is called by what its items are where the beginning they share says nothing', () => {
    const labels = (headings: readonly string[]) =>
      proposed(
        Object.fromEntries(
          headings.map((heading, at) => [heading, [...FIVE.slice(at), ...FIVE.slice(0, at)]]),
        ),
      ).study.system.children!.map(({ label }) => label);
    const all = { en: 'All items', zh: '全部题项' };
    expect(labels(['Rate the staff', 'Rate the food', 'Rate the room'])).toEqual([all]);
    expect(
      labels([
        'Rate the staff',
        'Rate the food',
        'Rate the room',
        'How satisfied are you with the price?',
        'How satisfied are you with the queue?',
      ]),
    ).toEqual(['staff, food, room', 'price, queue']);
  });

  it('has the questions with several rows as dimensions', () => {
    const { tree } = proposed({
      'Please rate [Staff]': FIVE,
      'Please rate [Price]': FIVE,
      'Rate the shop [Light]': FIVE,
      'Rate the shop [Air]': FIVE,
      other: FIVE,
    });
    expect(tree).toEqual([
      'index',
      '  please_rate',
      '    staff',
      '    price',
      '  rate_the_shop',
      '    light',
      '    air',
      '  other_items',
      '    other',
    ]);
  });

  it('has the rows of Wenjuanxing as one dimension', () => {
    const { study } = proposed({
      '5、请评价以下各项—员工态度': WORDS,
      '5、响应速度': WORDS,
      '5、(价格合理)': WORDS,
    });
    const [dimension] = study.system.children!;
    expect(dimension!.label).toBe('请评价以下各项');
    expect(dimension!.children!.map(({ label }) => label)).toEqual(['员工态度', '响应速度', '价格合理']);
  });

  it('has common beginnings of names as dimensions, through expectation and importance too', () => {
    const names = ['billing_limit', 'billing_accuracy', 'network_cover', 'network_drop'];
    const columns = Object.fromEntries(
      ['p_', 'e_'].flatMap((kind) => names.map((name) => [kind + name, FIVE])),
    );
    expect(proposed(columns).tree).toEqual([
      'index',
      '  billing',
      '    billing_limit',
      '    billing_accuracy',
      '  network',
      '    network_cover',
      '    network_drop',
    ]);
  });

  it('else has one dimension', () => {
    expect(proposed({ q1: FIVE, q2: FIVE, speed: FIVE }).study.system.children).toEqual([
      expect.objectContaining({ label: { en: 'All items', zh: '全部题项' } }),
    ]);
  });

  it('is a bare index where nothing is rated', () => {
    expect(proposed({ city: ['a', 'b'] }).tree).toEqual(['index']);
  });

  it('tells items of one name apart by the round of the loop, or by their question', () => {
    const leafLabels = (columns: Readonly<Record<string, Values>>): unknown[] =>
      proposed(columns).study.system.children!.flatMap(({ children = [] }) =>
        children.map(({ label }) => label),
      );
    expect(
      leafLabels({
        'How satisfied are you with the #1 branch? [Queue]': FIVE,
        'How satisfied are you with the #1 branch? [Opening hours]': FIVE,
        'How satisfied are you with the #2 branch? [Queue]': FIVE,
        'How satisfied are you with the #2 branch? [Parking]': FIVE,
      }),
    ).toEqual(['Queue (#1)', 'Opening hours', 'Queue (#2)', 'Parking']);
    expect(
      leafLabels({
        'The hotel in Rome [Staff]': FIVE,
        'The hotel in Rome [Rooms]': FIVE,
        'The flight [Staff]': FIVE,
        'The flight [Seats]': FIVE,
      }),
    ).toEqual(['Staff (The hotel in Rome)', 'Rooms', 'Staff (The flight)', 'Seats']);
  });

  it('gives every node an id of its own, whatever the names', () => {
    const { tree } = proposed({ index: FIVE, 'a b': FIVE, 'a-b ': FIVE, '!!!': FIVE, all_items: FIVE });
    expect(new Set(tree.map((id) => id.trim())).size).toBe(tree.length);
  });
});

it('names the order of known categories, the dialect, an id from the file', () => {
  const { study } = proposed({ brand: ['B', 'A', 'B'], influence: ['Low', 'High', 'Medium'], q: FIVE }, ';');
  expect(study).toMatchObject({
    id: 'own-our-survey-2024',
    title: 'Our survey 2024',
    path: 'Our survey 2024.csv',
    other: { resource: { dialect: { delimiter: ';' } } },
  });
  expect(study.fields[1]!.order).toEqual(['Low', 'Medium', 'High']);
});

it('chooses no provider by itself, and says that all count', () => {
  const { study, findings } = proposed({ carrier: ['B', 'A', 'B'], q: FIVE });
  expect(study.fields[0]!.role).toBe('provider');
  expect(study.focalProvider).toBeUndefined();
  const [said] = findings.filter(({ code }) => code === 'provider-all');
  expect(said?.parameters).toMatchObject({ n: 2, values: '“B” 2, “A” 1' });
});

describe('answers outrank words', () => {
  const items = { 'Warm welcome': FIVE, 'Quick help': FIVE, 'Fair price': FIVE };

  it.each(['Seat size', 'Travel class', 'Meal plan'])(
    '%s is asked about beside items of its answers',
    (name) => {
      const { roles, proposals } = proposed({ ...items, [name]: FIVE });
      expect(roles[name]).toBe('performance');
      expect(proposals.at(-1)!.confidence).toBeLessThan(0.6);
    },
  );

  it.each(['Company size', 'Household type', 'Age class', 'Region'])('%s stays a group', (name) => {
    expect(proposed({ ...items, [name]: FIVE }).roles[name]).toBe('segment');
  });

  it.each([
    'Help with choosing a plan',
    'Respect shown by the company',
    'I know which results are expected of me',
    'The doctor explained the important steps',
    'My colleagues stayed in contact with me',
    'Others like me recommend the course',
  ])('“%s” is an item by the head of its phrase', (name) => {
    expect(proposed({ ...items, [name]: FIVE }).roles[name]).toBe('performance');
  });
});

describe('numbers that rate nothing', () => {
  it.each(['branch_id', 'route_no', 'CostCode', 'marital_status', 'ethnicity'])('%s is a code', (name) => {
    expect(roleOf(name, FIVE)).toBe('segment');
  });

  it.each(['num_orders', 'n_contracts', 'NumTripsTaken', 'household_members', 'visits', 'JobLevel'])(
    '%s is a count or a level, and asked about',
    (name) => {
      const { roles, proposals } = proposed({ [name]: FIVE, q1: FIVE });
      expect(roles[name]).toBe('segment');
      expect(proposals[0]!.confidence).toBeLessThan(0.6);
    },
  );

  it.each(['Number of options: rating', 'Service level quality', 'Satisfaction with the number', 'item_2'])(
    '%s is a rating all the same',
    (name) => {
      expect(roleOf(name, FIVE)).toBe('performance');
    },
  );
});

describe('a column called weight', () => {
  const kilograms = Array.from({ length: 40 }, (_, at) => 52.5 + at * 1.3);
  const survey = Array.from({ length: 40 }, (_, at) => 0.4 + at * 0.04);

  it('is a body’s beside a height, or where its numbers are', () => {
    const beside = proposed({ height: kilograms, weight: kilograms, q: FIVE }).proposals[1]!;
    expect([beside.field.role, beside.reason]).toEqual(['ignore', 'measure']);
    const alone = proposed({ weight: kilograms, q: FIVE }).proposals[0]!;
    expect(alone.field.role).toBe('ignore');
    expect(alone.confidence).toBeLessThan(0.6);
    expect(roleOf('birth_weight', survey)).not.toBe('weight');
    expect(roleOf('weight_kg', kilograms)).not.toBe('weight');
  });

  it.each(['weight', 'final_weight', 'finalwgt', 'pw', 'wt'])('is the survey’s: %s around 1', (name) => {
    expect(roleOf(name, survey)).toBe('weight');
  });
});

it.each<[string, Values, string]>([
  ['stype', ['E', 'H', 'M'], 'stratum'],
  ['strata', [1, 2, 3], 'stratum'],
  ['dnum', [15, 63, 83, 15], 'cluster'],
])('offers the design column %s as such', (name, values, role) => {
  expect(roleOf(name, values)).toBe(role);
});

it('keeps “None” as a category of a grouping column, “N/A” not', () => {
  const { study } = proposed({
    pets: ['None', 'Dog', 'Cat', 'N/A', 'Dog', 'None'],
    困难: ['无', '有一些', '很多', '无'],
    q: FIVE,
  });
  expect(study.fields[0]!.missing).toEqual(['N/A']);
  expect(study.fields[1]!.missing).toBeUndefined();
});

describe('one line, one person', () => {
  const persons = Array.from({ length: 20 }, (_, at) => at);

  it('is denied where each answer has a line', () => {
    const { findings } = proposed({
      participant: persons.flatMap((person) => [person, person, person]),
      item: persons.flatMap(() => ['Staff', 'Price', 'Place']),
      response: persons.flatMap((person) => [1 + (person % 5), 2, 5]),
    });
    const [said] = findings.filter(({ code }) => code === 'lines-long');
    expect(said?.parameters).toEqual({ field: 'participant', n: 20, question: 'item', answer: 'response' });
    expect(said?.gather).toEqual({ person: 'participant', question: 'item', answer: 'response' });
  });

  it('is asked about where ids come again', () => {
    const { findings } = proposed({
      customer_id: [...persons, 1, 2],
      staff: persons.map((at) => 1 + (at % 5)),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'persons-repeated', parameters: { field: 'customer_id', n: 2 } }),
    );
    const [again] = findings.filter(({ code }) => code === 'persons-repeated');
    expect(again).toMatchObject({
      gather: { person: 'customer_id' },
      undo: { fields: ['customer_id'], set: { role: 'cluster' } },
    });
    const once = proposed({ customer_id: persons, staff: FIVE }).findings;
    expect(once.some(({ code }) => code === 'persons-repeated')).toBe(false);
  });
});

describe('the questions of Kano', () => {
  const EN = ['I like it', 'It must be that way', 'I am neutral', 'I can live with it', 'I dislike it'];
  const ZH = ['很喜欢', '理所当然', '无所谓', '可以忍受', '很不喜欢'];

  it.each<[string, Readonly<Record<string, Values>>]>([
    [
      'in words',
      {
        'If the app had night mode, how would you feel?': EN,
        'If the app did not have night mode, how would you feel?': EN,
        'If support answered at once, how would you feel?': EN,
        'If support did not answer at once, how would you feel?': EN,
      },
    ],
    ['by affix', { chat_f: EN, chat_d: EN, refund_f: EN, refund_d: EN }],
    [
      'in Chinese',
      { 如果提供夜间模式: ZH, 如果不提供夜间模式: ZH, 如果有在线客服: ZH, 如果没有在线客服: ZH },
    ],
  ])('%s', (_, columns) => {
    const { roles, items } = proposed(columns);
    expect(Object.values(roles)).toEqual(['functional', 'dysfunctional', 'functional', 'dysfunctional']);
    const [a, b, c, d] = Object.values(items);
    expect(a).toBe(b);
    expect(c).toBe(d);
    expect(a).not.toBe(c);
  });

  it('are told by their names too, where two things or more are asked so, with a doubt', () => {
    const { roles, items, proposals } = proposed({
      p_bill: TEN,
      p_net: TEN,
      f_bill: FIVE,
      f_net: FIVE,
      d_bill: FIVE,
      d_net: FIVE,
    });
    expect(roles).toMatchObject({ f_bill: 'functional', d_bill: 'dysfunctional', d_net: 'dysfunctional' });
    expect(items['f_bill']).toBe(items['p_bill']);
    expect(proposals.find(({ field }) => field.name === 'd_net')!.confidence).toBeLessThan(0.6);
    expect(proposed({ f_bill: FIVE, d_bill: FIVE, p_net: TEN }).roles).not.toHaveProperty(
      'f_bill',
      'functional',
    );
  });

  it('without the other half are not used', () => {
    expect(proposed({ 'If the app had night mode?': EN, q1: FIVE }).roles).toMatchObject({
      'If the app had night mode?': 'ignore',
    });
  });

  it('measure the item of a rating about the same thing', () => {
    const { items } = proposed({
      'Night mode': FIVE,
      Support: FIVE,
      'Night mode [functional]': EN,
      'Night mode [dysfunctional]': EN,
    });
    expect(
      new Set([items['Night mode'], items['Night mode [functional]'], items['Night mode [dysfunctional]']])
        .size,
    ).toBe(1);
  });
});
