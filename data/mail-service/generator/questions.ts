/**
 * The questionnaire after S2's six sections, with the distribution that every answer is given: value → respondents in a thousand. Where S2 printed a result, the
 * distribution has it; all others are invented.
 */

/** How many respondents in a thousand gave each value. They come to 1,000. */
export type Distribution = ReadonlyMap<number, number>;

/** What the answers to a question follow: overall impression, engineering, help, price, or how the mailings are received. */
export type Impression = 'quality' | 'support' | 'price' | 'overall' | 'engineering' | 'reach';

export interface Question {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly follows: Impression;
  readonly answers: Distribution;
}

/** A rating from 1 to 5: how many in a thousand gave each. */
function five(...counts: readonly [number, number, number, number, number]): Distribution {
  return new Map(counts.map((count, at) => [at + 1, count]));
}

function facts(counts: Readonly<Record<string, number>>): Distribution {
  return new Map(Object.entries(counts).map(([value, count]) => [Number(value), count]));
}

/** Section 2: S2 printed 80 % satisfied. */
export const OVERALL: Question = {
  id: 'overall',
  en: 'Overall satisfaction with the mail service',
  zh: '对邮件服务的总体满意度',
  follows: 'overall',
  answers: five(20, 50, 130, 550, 250),
};

/** Section 2: rates of the respondent's own mailings, in per cent. S2 printed their means. */
export const RATES: readonly Question[] = [
  {
    id: 'sent',
    en: 'Sent, % of mailings (from the records)',
    zh: '发送成功率（%，按记录填写）',
    follows: 'engineering',
    answers: facts({ 90: 20, 95: 50, 97: 80, 98: 100, 99: 200, 100: 550 }),
  },
  {
    id: 'delivered',
    en: 'Delivered, % of mailings (from the records)',
    zh: '送达率（%，按记录填写）',
    follows: 'engineering',
    answers: facts({ 80: 20, 85: 50, 90: 110, 93: 120, 95: 110, 96: 120, 97: 150, 98: 170, 99: 150 }),
  },
  {
    id: 'returned',
    en: 'Returned, % of mailings (from the records)',
    zh: '退信率（%，按记录填写）',
    follows: 'engineering',
    answers: facts({ 0: 350, 1: 420, 2: 150, 3: 50, 5: 30 }),
  },
  {
    id: 'opened',
    en: 'Opened, % of mailings (from the records)',
    zh: '打开率（%，按记录填写）',
    follows: 'reach',
    answers: facts({ 8: 80, 12: 140, 15: 160, 18: 150, 20: 130, 25: 150, 30: 110, 35: 50, 40: 30 }),
  },
  {
    id: 'clicked',
    en: 'Clicked, % of mailings (from the records)',
    zh: '点击率（%，按记录填写）',
    follows: 'reach',
    answers: facts({ 2: 80, 5: 170, 8: 200, 10: 200, 12: 140, 15: 120, 20: 70, 25: 20 }),
  },
  {
    id: 'converted',
    en: 'Led to a purchase, % of mailings (from the records)',
    zh: '转化率（%，按记录填写）',
    follows: 'reach',
    answers: facts({ 0: 130, 1: 300, 2: 270, 3: 170, 4: 80, 5: 50 }),
  },
];

/** Section 3: S2 printed no results. */
export const QUALITY: readonly Question[] = [
  ['sending_speed', 'Sending speed', '发送速度', five(15, 45, 150, 490, 300)],
  ['layout', 'Layout of the mails', '邮件排版', five(20, 70, 240, 450, 220)],
  ['image_loading', 'Loading of images', '图片加载', five(40, 110, 270, 400, 180)],
  ['attachments', 'Download of attachments', '附件下载', five(30, 90, 230, 430, 220)],
  ['security', 'Security', '安全性', five(20, 60, 180, 450, 290)],
  ['anti_spam', 'Protection from spam', '反垃圾邮件', five(60, 140, 280, 370, 150)],
  ['anti_virus', 'Protection from viruses', '反病毒', five(20, 50, 200, 460, 270)],
].map(([id, en, zh, answers]) => ({ id, en, zh, answers, follows: 'quality' }) as Question);

/** Section 4, of those who had turned to the support. S2 printed three of the four, of 100: 80, 85 and 90. */
export const SUPPORT: readonly Question[] = [
  ['response_speed', 'Speed of the response', '响应速度', five(30, 80, 170, 440, 280)],
  ['professional', 'Professional level', '专业水平', five(10, 30, 120, 430, 410)],
  ['problem_solving', 'Solving the problem', '问题解决', five(10, 20, 80, 340, 550)],
  ['attitude', 'Attitude of the staff', '服务态度', five(0, 10, 50, 270, 670)],
].map(([id, en, zh, answers]) => ({ id, en, zh, answers, follows: 'support' }) as Question);

/** Section 4: S2 printed a response time of one hour. */
export const RESPONSE_HOURS: Question = {
  id: 'response_hours',
  en: 'Hours until the first response (from the records)',
  zh: '首次响应时间（小时，按记录填写）',
  follows: 'support',
  answers: facts({ 0.25: 240, 0.5: 280, 1: 250, 2: 150, 4: 80 }),
};

/** Section 5: S2 printed 80 % and 75 %. */
export const PRICE: readonly Question[] = [
  ['price_reasonable', 'Reasonable price', '价格合理', five(20, 40, 140, 520, 280)],
  ['price_competitive', 'Competitive price', '价格有竞争力', five(20, 60, 170, 500, 250)],
].map(([id, en, zh, answers]) => ({ id, en, zh, answers, follows: 'price' }) as Question);

/** Section 6: what may stand in the four boxes for suggestions, each in English; invented. */
export const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  suggest_provider: ['A clearer overview of the plans', 'One invoice for all accounts', 'Keep it as it is'],
  suggest_quality: [
    'Fewer of our mails in the spam folder',
    'Images load slowly on phones',
    'Larger attachments',
  ],
  suggest_support: [
    'A telephone number that somebody answers',
    'Support at weekends',
    'Tell us when it is solved',
  ],
  suggest_price: [
    'A lower price for small firms',
    'A price per mail instead of per month',
    'No surcharge for images',
  ],
};
