import {
  DEFAULT_OPTIONS,
  type Field,
  type Label,
  type Scale,
  type Study,
} from '../../../src/lib/study/types.ts';
import { COMPETITOR, OPERATOR } from './sample.ts';
import { DIMENSIONS, ITEMS } from './system.ts';

const TEN: Scale = { min: 1, max: 10, direction: 'up' };

/** The three questions about every item: prefix of the column, role, what the label adds. */
export const KINDS = [
  { prefix: 'p_', role: 'performance', en: 'evaluation', zh: '评价' },
  { prefix: 'e_', role: 'expectation', en: 'expectation', zh: '期望' },
  { prefix: 'i_', role: 'importance', en: 'importance', zh: '重要度' },
] as const;

const label = (en: string, zh: string): Label => ({ en, zh });

const GROUPING: readonly Field[] = [
  { name: 'respondent', type: 'string', role: 'id', label: label('Respondent', '受访者编号') },
  {
    name: 'provider',
    type: 'string',
    role: 'provider',
    label: label('Provider', '运营商'),
    order: [OPERATOR, COMPETITOR],
    categories: {
      [OPERATOR]: label('The operator', '本公司'),
      [COMPETITOR]: label('Its competitor', '竞争对手'),
    },
  },
  {
    name: 'wave',
    type: 'string',
    role: 'wave',
    label: label('Wave', '期次'),
    order: ['1999', '2000'],
    categories: { '1999': label('1999', '1999年'), '2000': label('2000', '2000年') },
  },
  {
    name: 'customer_type',
    type: 'string',
    role: 'segment',
    label: label('Customer type', '客户类型'),
    order: ['contract', 'high-bill', 'prepaid'],
    categories: {
      contract: label('Ordinary contract', '普通签约客户'),
      'high-bill': label('High bill', '高额话费客户'),
      prepaid: label('Prepaid card', '储值卡客户'),
    },
  },
  {
    name: 'tenure',
    type: 'string',
    role: 'segment',
    label: label('Joined (ordinary contract customers)', '入网时间（普通签约客户）'),
    order: ['before 1995', '1996-1998', '1999 or later'],
    categories: {
      'before 1995': label('Joined before 1995', '1995年以前入网'),
      '1996-1998': label('Joined 1996–1998', '1996–1998年入网'),
      '1999 or later': label('Joined 1999 or later', '1999年及以后入网'),
    },
  },
  { name: 'weight', type: 'number', role: 'weight', label: label('Design weight', '设计权数') },
];

const OUTCOMES: readonly Field[] = [
  { name: 'overall', role: 'overall', label: label('Overall satisfaction', '总体满意度'), scale: TEN },
  {
    name: 'confirmation',
    role: 'confirmation',
    label: label('Compared with what was expected', '与期望相比'),
    scale: TEN,
  },
  {
    name: 'ideal',
    role: 'ideal',
    label: label('Compared with an ideal operator', '与理想运营商相比'),
    scale: TEN,
  },
  {
    name: 'recommend',
    role: 'recommend',
    label: label('Would recommend', '推荐意愿'),
    scale: { min: 0, max: 10, direction: 'up' } as const,
  },
  { name: 'repurchase', role: 'repurchase', label: label('Would choose again', '再次选择意愿'), scale: TEN },
].map((field) => ({ ...field, type: 'number' }) as Field);

const RATINGS: readonly Field[] = KINDS.flatMap(({ prefix, role, en, zh }) =>
  ITEMS.map((item) => ({
    name: prefix + item.id,
    type: 'number' as const,
    role,
    label: label(`${item.en}: ${en}`, `${item.zh}：${zh}`),
    scale: TEN,
    item: item.id,
  })),
);

/** Kano's two questions about every item. */
export const KANO = [
  { prefix: 'f_', role: 'functional', en: 'if it is so', zh: '具备时' },
  { prefix: 'd_', role: 'dysfunctional', en: 'if it is not', zh: '不具备时' },
] as const;

const PAIRS: readonly Field[] = KANO.flatMap(({ prefix, role, en, zh }) =>
  ITEMS.map((item) => ({
    name: prefix + item.id,
    type: 'number' as const,
    role,
    label: label(`${item.en}: ${en}`, `${item.zh}：${zh}`),
    scale: { min: 1, max: 5, direction: 'up' } as const,
    item: item.id,
  })),
);

/** The codebook; the fields stand in the order of the file's columns. */
export const STUDY: Study = {
  id: 'network-operator',
  title: label('A network operator, 2000 (simulated)', '某网络运营商满意度研究，2000年（模拟数据）'),
  description: label(
    'Simulated answers after a published case of 2000 (S1): two providers, two waves, three customer types. No respondent ' +
      'gave these answers. The indices of the latest wave reproduce the case’s published values; three of the eight ' +
      'dimensions and most items are reconstructed.',
    '根据2000年公开案例（S1）模拟的答卷：两家运营商、两期调查、三类客户。并无真实受访者。最近一期的指数再现该案例公布的数值；' +
      '八个维度中的三个和多数题项为重建。',
  ),
  simulated: true,
  licence: { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  sources: [
    { title: '顾客满意案例剖析 (S1): structure, findings and published indices; the answers are simulated' },
  ],
  path: 'answers.csv',
  fields: [...GROUPING, ...OUTCOMES, ...RATINGS, ...PAIRS],
  system: {
    id: 'index',
    label: label('Customer satisfaction index', '顾客满意度指数'),
    children: DIMENSIONS.map((dimension) => ({
      id: dimension.id,
      label: label(dimension.en, dimension.zh),
      children: dimension.items.map((item) => ({ id: item.id, label: label(item.en, item.zh) })),
    })),
  },
  focalProvider: OPERATOR,
  options: DEFAULT_OPTIONS,
};
