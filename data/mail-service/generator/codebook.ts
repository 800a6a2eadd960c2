import { DEFAULT_OPTIONS } from '../../../src/lib/study/types.ts';
import type { Field, IndicatorNode, Label, Scale, Study } from '../../../src/lib/study/types.ts';
import { OVERALL, PRICE, QUALITY, RATES, RESPONSE_HOURS, SUPPORT } from './questions.ts';
import type { Question } from './questions.ts';

const FIVE: Scale = { min: 1, max: 5, direction: 'up' };

const label = (en: string, zh: string): Label => ({ en, zh });

const segment = (name: string, of: Label, categories: Readonly<Record<string, Label>>): Field => ({
  name,
  type: 'string',
  role: 'segment',
  label: of,
  order: Object.keys(categories),
  categories,
});

const item = ({ id, en, zh }: Question): Field => ({
  name: id,
  type: 'number',
  role: 'performance',
  label: label(en, zh),
  scale: FIVE,
  item: id,
});

/** What comes from the respondent's records is no rating and no part of the index. */
const fact = ({ id, en, zh }: Question): Field => ({
  name: id,
  type: 'number',
  role: 'ignore',
  label: label(en, zh),
});

const text = (name: string, en: string, zh: string): Field => ({
  name,
  type: 'string',
  role: 'text',
  label: label(en, zh),
});

const dimension = (id: string, en: string, zh: string, questions: readonly Question[]): IndicatorNode => ({
  id,
  label: label(en, zh),
  children: questions.map((one) => ({ id: one.id, label: label(one.en, one.zh) })),
});

/** The codebook; the fields stand in the order of the file's columns, which is that of the questionnaire. */
export const STUDY: Study = {
  id: 'mail-service',
  title: label('Mail services (simulated)', '邮件服务满意度研究（模拟数据）'),
  description: label(
    'Simulated answers after S2: 1,000 firms that use the mail services 163, QQ, NetEase, Sohu and Sina. (S2 counts five providers; 163 is NetEase’s.) No respondent gave these answers. ' +
      'They reproduce the thirteen results that S2 prints; everything else, from the numbers of users to every correlation, is invented.',
    '根据S2模拟的答卷：使用163、QQ、网易、搜狐、新浪邮件服务的1,000家企业。（S2计为五家；163即网易。）并无真实受访者。数据再现S2公布的十三项结果；其余一切（各服务商用户数、所有相关关系等）均为虚构。',
  ),
  simulated: true,
  licence: { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  sources: [
    {
      title:
        '郵件服務行業中的客戶體驗與滿意度 (S2): sections of the questionnaire and published results; the answers are simulated',
    },
  ],
  path: 'answers.csv',
  fields: [
    { name: 'respondent', type: 'string', role: 'id', label: label('Respondent', '受访者编号') },
    segment('industry', label('Industry', '行业'), {
      trade: label('Trade', '贸易'),
      services: label('Services', '服务业'),
      manufacturing: label('Manufacturing', '制造业'),
      education: label('Education', '教育'),
      other: label('Other', '其他'),
    }),
    segment('size', label('Size of the firm', '企业规模'), {
      small: label('Small', '小型'),
      medium: label('Medium', '中型'),
      large: label('Large', '大型'),
    }),
    segment('provider', label('Provider, as S2 counts them', '服务商（按S2的分法）'), {
      '163': label('163', '163'),
      QQ: label('QQ', 'QQ'),
      NetEase: label('NetEase', '网易'),
      Sohu: label('Sohu', '搜狐'),
      Sina: label('Sina', '新浪'),
    }),
    { name: OVERALL.id, type: 'number', role: 'overall', label: label(OVERALL.en, OVERALL.zh), scale: FIVE },
    ...RATES.map(fact),
    ...QUALITY.map(item),
    segment('contact', label('Turned to the support', '联系过客服'), {
      yes: label('Yes', '是'),
      no: label('No', '否'),
    }),
    ...SUPPORT.map(item),
    fact(RESPONSE_HOURS),
    ...PRICE.map(item),
    text('suggest_provider', 'Suggestions for the provider', '对服务商的建议'),
    text('suggest_quality', 'Suggestions on quality', '对质量的建议'),
    text('suggest_support', 'Suggestions on support', '对客服的建议'),
    text('suggest_price', 'Suggestions on the price', '对价格的建议'),
  ],
  system: {
    id: 'index',
    label: label('Satisfaction with the mail service', '邮件服务满意度'),
    children: [
      dimension('quality', 'Mail quality', '邮件质量', QUALITY),
      dimension('support', 'Support', '客户服务', SUPPORT),
      dimension('price', 'Price', '价格', PRICE),
    ],
  },
  options: DEFAULT_OPTIONS,
};
