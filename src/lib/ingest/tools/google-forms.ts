import { metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['time', /^(?:timestamp|时间戳记?|時間戳記|时间戳|タイムスタンプ)$/i],
  ['email', /^(?:username|email address|e-?mail|用户名|使用者名稱|电子邮件(?:地址)?|電子郵件(?:地址)?)$/i],
  ['total', /^(?:score|得分|分數|分数|总分|總分)$/i],
];
/** 2026/11/24 3:12:44 PM GMT+8 · 11/24/2026 15:12:44 · 24.11.2026 15:12:44 · 2026/11/24 下午 3:12:44 [GMT+8] */
const TIME =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:上午|下午)?\s?\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s?[AP]\.?M\.?)?(?:\s*\[?(?:GMT|UTC|格林).*)?$/i;

/**
 * Google Forms: a time stamp in the first column, then one column a question, rows of a grid as "Question [Row]". Told by the
 * heading of the first column and the form of the times below it.
 */
export const googleForms: Tool = {
  id: 'google-forms',
  recognise([headings = [], ...answers]) {
    const metas = metaOf(headings, METADATA);
    const times = answers.map((record) => plainHeading(record[0] ?? '')).filter((cell) => cell !== '');
    if (metas[0] !== 'time' || times.length === 0) return undefined;
    if (times.filter((time) => TIME.test(time)).length < 0.8 * times.length) return undefined;
    const columns = headings.map((heading, at) => ({
      name: heading,
      text: plainHeading(heading),
      // A question may have these words too: only the tool's own columns stand before the questions.
      meta: at <= 2 ? metas[at] : undefined,
    }));
    return { headerRows: 1, columns, evidence: `${plainHeading(headings[0]!)}: ${times[0]!}` };
  },
};
