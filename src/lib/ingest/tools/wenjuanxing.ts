import { withRow } from './heading-rows.ts';
import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

/** Simplified and traditional; the last two lines are what 腾讯问卷 and others of the kind add. */
const METADATA: Metadata = [
  ['id', /^(?:序[号號]|[编編][号號]|答卷[编編]?[号號]|答[题題]序[号號])$/],
  ['time', /^(?:(?:提交|填[写寫]|[开開]始|[结結]束)(?:答卷|答[题題]|填[写寫])?(?:[时時][间間]|日期))$/],
  ['duration', /^(?:所用[时時][间間]|答[题題][时時][长長]|填[写寫][时時][长長]|用[时時])(?:[(（]秒[)）])?$/],
  ['address', /^(?:[来來]自 ?ip|ip ?(?:地址|位址)?)$/i],
  ['total', /^(?:[总總]分|[总總]得分)$/],
  [
    'technical',
    /^(?:[来來]源(?:[详詳]情|渠道)?|[浏瀏][览覽]器|操作系[统統]|作答[设設][备備]|答卷[状狀][态態])$/,
  ],
  ['place', /^(?:[来來]自?(?:省份|城市)|IP(?:省份|城市|[归歸]属地))$/i],
  ['name', /^(?:填[写寫]者|微信昵[称稱]|昵[称稱]|用[户戶](?:ID|名|昵[称稱])|自定[义義]字段)$/i],
];
const QUESTION = /^Q?(\d+)[、.．]\s*(.+)$/i;

/** "question—row", "question(row)", "(row)" or "row" of a question that has several columns. */
function rowOf(text: string): { question: string; row: string } {
  const [, question = '', row = text] =
    /^(.*?)\s*(?:—+|─+|--|:|：)\s*(.+)$/.exec(text) ??
    /^(.*?)\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）])?[^()（）]*)[)）]$/.exec(text) ??
    [];
  return { question, row: row.replace(/^[(（](.+)[)）]$/, '$1') };
}

/** Headings as they are, but those of a question with several columns as "question [row]". */
function questions(headings: readonly string[]): string[] {
  const parts = headings.map((heading) => QUESTION.exec(plainHeading(heading)));
  return headings.map((heading, at) => {
    const number = parts[at]?.[1];
    if (number === undefined) return plainHeading(heading);
    const group = parts.filter((part) => part?.[1] === number).map((part) => rowOf(part![2]!));
    if (group.length < 2) return plainHeading(heading);
    const stem = group.find(({ question }) => question !== '')?.question;
    return withRow(stem === undefined ? `第${number}题` : `${number}、${stem}`, rowOf(parts[at]![2]!).row);
  });
}

/**
 * 问卷星 Wenjuanxing, and tools that write alike (腾讯问卷 …): 序号, 提交答卷时间, 所用时间, 来源, 来自IP, then questions with their number
 * ("4、…"); rows of a matrix and choices as "5、(row)", "5、question(row)" or "5、question—row". Told by three of its own columns,
 * or two before numbered questions.
 */
export const wenjuanxing: Tool = {
  id: 'wenjuanxing',
  recognise([headings = []]) {
    const first = headings.findIndex((heading) => QUESTION.test(plainHeading(heading)));
    const metas = metaOf(headings, METADATA).map((meta, at) => (first >= 0 && at > first ? undefined : meta));
    const own = countOf(metas);
    if (own < 2 || (own < 3 && first < 0)) return undefined;
    const texts = questions(headings);
    const columns = headings.map((name, at) => ({ name, text: texts[at]!, meta: metas[at] }));
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
