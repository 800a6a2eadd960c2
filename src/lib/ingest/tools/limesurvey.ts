import { stemmed, withRow } from './heading-rows.ts';
import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Meta, Tool } from './types.ts';

/** By code, by English text, by Chinese text; "code. text" is cut to its code first. */
const METADATA: Metadata = [
  ['id', /^(?:id|response ?id|(?:回复|答复|回應|回覆|响应) ?id)$/i],
  ['completed', /^(?:submitdate|date submitted|(?:提交|送出)(?:日期|时间|時間))$/i],
  [
    'time',
    /^(?:startdate|datestamp|date started|date last action|(?:开始|開始|最后操作|最後動作)(?:日期|时间|時間))$/i,
  ],
  [
    'technical',
    /^(?:lastpage|last page|startlanguage|start language|seed|refurl|referrer url|最后(?:一)?页|最後(?:一)?頁|(?:起始|初始|开始|開始)(?:语言|語言)|种子|種子)$/i,
  ],
  ['address', /^(?:ipaddr|ip ?address|ip ?(?:地址|位址))$/i],
  ['name', /^(?:firstname|lastname|first name|last name)$/i],
  ['email', /^(?:email|email address)$/i],
  ['id', /^(?:token|access code|访问(?:代码|码)|操作代碼)$/i],
];
const INTERVIEW_TIME = /^(?:interviewtime|total time|总时间|總時間)$/i;
const PAGE_TIME = /(?:time|_time)$|^grouptime\d*$|^(?:group|question) time\b/i;
const CODE = /^[A-Za-z][A-Za-z0-9]*(?:\[[^\]]+\]){0,2}$/;
const CODE_AND_TEXT = /^([A-Za-z][A-Za-z0-9_]*(?:\[[^\]]+\]){0,2})\.\s+(.+)$/;

/** The column's code and its words, as far as the heading holds them. */
function taken(heading: string): { code: string; words: string } {
  const both = CODE_AND_TEXT.exec(heading);
  return both ? { code: both[1]!, words: both[2]! } : { code: heading, words: heading };
}

/** "Question [Sub][Scale]" as "Question · Scale [Sub]": one bracket at the end, the rows of one scale together. */
const oneBracket = (text: string): string =>
  text.replace(/^(.+?)\s*(\[[^\]]+\])\s*\[([^\]]+)\]$/, '$1 · $3 $2');

/** The words of a subquestion with the code of its question, where they say nothing of it. */
function withGroup(code: string, words: string): string {
  const group = /^([^[]+)\[/.exec(code)?.[1];
  return group === undefined || words === code || words.endsWith(']') ? words : withRow(group, words);
}

function timing(code: string): Meta | undefined {
  if (INTERVIEW_TIME.test(code)) return 'duration';
  return PAGE_TIME.test(code) && !/\s.{20,}/.test(code) ? 'technical' : undefined;
}

/**
 * LimeSurvey: one row of headings, as codes (`A8[SQ001]`), codes and texts (`A8[SQ001]. …`) or texts (`Question [Subquestion]`).
 * Told by three of its own columns (submitdate, lastpage, startlanguage, seed …).
 */
export const limesurvey: Tool = {
  id: 'limesurvey',
  recognise([headings = []]) {
    const plain = headings.map(plainHeading).map(taken);
    const metas = metaOf(
      plain.map(({ code, words }) => (metaOf([words], METADATA)[0] === undefined ? code : words)),
      METADATA,
    );
    const own = metas.filter(
      (meta) => meta === 'completed' || meta === 'technical' || meta === 'time',
    ).length;
    if (countOf(metas) < 3 || own < 2 || !metas.some((meta) => meta === 'completed' || meta === 'technical'))
      return undefined;
    const timed =
      plain.some(({ code }) => INTERVIEW_TIME.test(code)) || plain.some(({ code }) => CODE.test(code));
    const texts = stemmed(
      plain.map(({ words }) => oneBracket(words)),
      ' | ',
    );
    const columns = plain.map(({ code }, at) => ({
      name: code,
      text: withGroup(code, texts[at]!),
      meta: metas[at] ?? (timed ? timing(code) : undefined),
    }));
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
