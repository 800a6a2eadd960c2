import { filledForward, readsAsHeading, withRow } from './heading-rows.ts';
import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^respondent ?id$|^(?:受访者|受訪者|答卷人|应答者|填答者) ?id$/i],
  [
    'time',
    /^(?:start|end|date) ?(?:date|created|modified)$|^(?:开始|结束|開始|結束|创建|建立|修改)(?:日期|时间|時間)$/i,
  ],
  ['address', /^ip ?address$|^ip ?(?:地址|位址)$/i],
  ['email', /^email ?address$|^(?:电子邮件(?:地址)?|電子郵件(?:地址)?|邮箱地址)$/i],
  ['name', /^(?:first|last) ?name$|^(?:名字|姓氏|名|姓)$/i],
  [
    'technical',
    /^(?:collector ?id|custom ?(?:data|value|_)\s?\d*)$|^(?:收集器|蒐集器|回收器) ?(?:id|标识)$|^(?:自定义|自訂)(?:数据|資料|数值|值)\s?\d*$/i,
  ],
];

/** What stands in the second row over a question that has one column. */
const ALONE =
  /^(?:response|open-?ended response|回复|回答|答复|回應|回覆|开放式(?:回复|回答|答复)|開放式(?:回應|回答|回覆))$/i;

/**
 * SurveyMonkey: a row of questions, each over the first column of its group only, and a row of what each column holds (a choice,
 * a row of a matrix, "Response"). Told by "Response" in the second row, or by two of its own columns (RespondentID, CollectorID …)
 * over blanks.
 */
export const surveymonkey: Tool = {
  id: 'surveymonkey',
  recognise(records) {
    const [questions = [], rows = []] = records;
    const width = Math.max(questions.length, rows.length);
    const metas = metaOf(questions, METADATA);
    const alone = rows.filter((row) => ALONE.test(plainHeading(row))).length;
    const ownBlank = metas.every((meta, at) => meta === undefined || (rows[at] ?? '').trim() === '');
    const underGroups = questions.some((cell, at) => cell.trim() === '' && (rows[at] ?? '').trim() !== '');
    const marked = alone > 0 && ownBlank;
    const structured =
      countOf(metas) >= 2 && ownBlank && (underGroups || readsAsHeading(rows, records.slice(2)));
    if (!marked && !structured) {
      if (!(metas[0] === 'id' && countOf(metas) >= 3)) return undefined;
      const columns = questions.map((name, at) => ({ name, text: plainHeading(name), meta: metas[at] }));
      return { headerRows: 1, columns, evidence: evidenceOf(questions, metas) };
    }
    const columns = filledForward(questions, width).map((question, at) => {
      const row = plainHeading(rows[at] ?? '');
      const text = plainHeading(question);
      const own = (questions[at] ?? '').trim() !== '' && metas[at] !== undefined;
      const heading = own || row === '' || ALONE.test(row) ? text : withRow(text, row);
      return { name: heading, text: heading, meta: own ? metas[at] : undefined };
    });
    const evidence = [...new Set(rows.filter((row) => ALONE.test(plainHeading(row))))].slice(0, 2).join(', ');
    return { headerRows: 2, columns, evidence: evidence || evidenceOf(questions, metas) };
  },
};
