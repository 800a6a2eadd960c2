/** A term of the method: what it is called in English and in Chinese, and what it means here. */
export interface GlossaryEntry {
  readonly en: string;
  readonly zh: string;
  readonly meaning: string;
}

/** Key → term. `<Term k="item">items</Term>` links the first use in a chapter to it. */
export const GLOSSARY = {
  alpha: {
    en: 'Cronbach’s α',
    zh: '克龙巴赫 α 系数',
    meaning:
      'Reliability of a score that is the mean of several items, from how strongly they correlate, every item taken as equally good.',
  },
  asymmetry: {
    en: 'penalty and reward',
    zh: '惩罚与奖励',
    meaning:
      'How much lower overall satisfaction is where an item is rated low, and how much higher where it is rated high, both against a middling rating.',
  },
  bootstrap: {
    en: 'bootstrap',
    zh: '自助法',
    meaning:
      'Samples of the same size drawn with replacement from the respondents, by the survey’s design; how a statistic varies over them is its error.',
  },
  codebook: {
    en: 'codebook',
    zh: '编码簿',
    meaning:
      'What each column of a survey is: its question, its scale, its role and its place in the indicator system.',
  },
  'confidence-interval': {
    en: 'confidence interval',
    zh: '置信区间',
    meaning:
      'A range computed from a sample by a rule that catches the true value in a stated share of samples, 95 % unless said otherwise.',
  },
  'design-effect': {
    en: 'design effect',
    zh: '设计效应',
    meaning:
      'The variance of an estimate under the survey’s design, over what it would be had as many respondents been drawn singly.',
  },
  'design-weight': {
    en: 'design weight',
    zh: '设计权数',
    meaning: 'How many people of the population a respondent stands for, up to a common factor.',
  },
  dimension: {
    en: 'dimension',
    zh: '维度',
    meaning:
      'A branch of the indicator system below the index, such as billing or network quality; its score is made from its items.',
  },
  driver: {
    en: 'driver',
    zh: '驱动因素',
    meaning:
      'Something rated that goes along with overall satisfaction, the other ratings held equal. The association alone shows no cause.',
  },
  expectation: {
    en: 'expectation',
    zh: '期望',
    meaning: 'What customers say they expected of an item, on the scale on which they evaluate it.',
  },
  gap: {
    en: 'gap',
    zh: '差距',
    meaning:
      'Evaluation minus expectation of the same item, in score points; below 0 the service fell short.',
  },
  'importance-performance': {
    en: 'importance–performance map',
    zh: '重要性—绩效分析图',
    meaning: 'A plane on which each item stands by how important it is and how well it is rated.',
  },
  index: {
    en: 'satisfaction index',
    zh: '满意度指数',
    meaning:
      'A weighted mean of scores, 0–100: one number for everything that was asked. It is no percentage of satisfied customers.',
  },
  'indicator-system': {
    en: 'indicator system',
    zh: '指标体系',
    meaning: 'The tree that says what satisfaction is made of here: index, dimensions, indicators, items.',
  },
  invariance: {
    en: 'measurement invariance',
    zh: '测量不变性',
    meaning:
      'That a construct is measured in the same way in two groups, without which their paths or means cannot be compared.',
  },
  item: {
    en: 'item',
    zh: '题项',
    meaning: 'One question with its answers: one column of the table.',
  },
  'johnson-weight': {
    en: 'relative weight (Johnson)',
    zh: '相对权重(Johnson)',
    meaning:
      'A driver’s share of what all drivers together explain of overall satisfaction, what they have in common divided between them.',
  },
  kano: {
    en: 'Kano questionnaire',
    zh: 'Kano 问卷',
    meaning:
      'A pair of questions for each feature, how one would feel with it and without it, from which its quality tier is read.',
  },
  latent: {
    en: 'construct (latent variable)',
    zh: '潜变量',
    meaning:
      'What several items are meant to measure together and none of them measures alone, such as image or loyalty.',
  },
  loyalty: {
    en: 'loyalty',
    zh: '忠诚度',
    meaning:
      'Staying, buying again and recommending, as customers state their intention or as their behaviour shows it.',
  },
  mahalanobis: {
    en: 'Mahalanobis distance',
    zh: '马氏距离',
    meaning:
      'How far one respondent’s answers lie from the average pattern, given how the items vary and correlate.',
  },
  'multiple-testing': {
    en: 'adjustment for multiple comparisons (Holm)',
    zh: '多重比较校正(Holm)',
    meaning:
      'A stricter demand on each of several tests, so that the chance of even one false alarm among them stays as stated.',
  },
  'net-promoter-score': {
    en: 'net promoter score (NPS)',
    zh: '净推荐值',
    meaning:
      'Percentage of promoters (9 and 10 on a scale of 0–10 of recommendation) minus percentage of detractors (0 to 6).',
  },
  nonresponse: {
    en: 'non-response',
    zh: '无应答',
    meaning:
      'Who was asked and did not answer, at all or to one item; it biases a result where they would have answered differently.',
  },
  'path-model': {
    en: 'path model',
    zh: '路径模型',
    meaning:
      'Constructs joined by arrows that the researcher has drawn, with a coefficient estimated for each.',
  },
  'quality-tier': {
    en: 'quality tier',
    zh: '质量层级',
    meaning:
      'How an item bears on satisfaction: basic, performance, excitement, indifferent, or undetermined where the data do not tell.',
  },
  reliability: {
    en: 'reliability',
    zh: '信度',
    meaning: 'The share of a score’s variance that another set of items of the same kind would reproduce.',
  },
  score: {
    en: 'score',
    zh: '得分',
    meaning: 'An answer rescaled to 0–100 by the ends of its scale as printed in the questionnaire.',
  },
  segment: {
    en: 'segment',
    zh: '客户群',
    meaning: 'A group of customers that is reported by itself, by type, region or length of the relation.',
  },
  'standard-error': {
    en: 'standard error',
    zh: '标准误',
    meaning: 'By how much an estimate typically misses by the chance of who was asked.',
  },
  'straight-lining': {
    en: 'straight-lining',
    zh: '直线作答',
    meaning: 'Giving the same answer down a whole battery of questions.',
  },
  'stated-importance': {
    en: 'stated importance',
    zh: '陈述重要度',
    meaning:
      'How important customers say an item is to them; derived importance is read from their other answers instead.',
  },
  stratum: {
    en: 'stratum',
    zh: '层',
    meaning: 'A part of the population from which respondents were drawn separately.',
  },
  wave: {
    en: 'wave',
    zh: '期次',
    meaning: 'One of several rounds in which the same questions are asked.',
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

export type GlossaryKey = keyof typeof GLOSSARY;
