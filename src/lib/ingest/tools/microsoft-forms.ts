import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^(?:id|标识|識別碼|识别码)$/i],
  ['time', /^(?:start time|开始时间|開始時間|last modified time|上次修改时间|上次修改時間)$/i],
  ['completed', /^(?:completion time|完成时间|完成時間)$/i],
  ['email', /^(?:e-?mail|电子邮件(?:地址)?|電子郵件(?:地址)?)$/i],
  ['name', /^(?:name|姓名|名称|名稱)$/i],
  ['technical', /^(?:language|语言|語言)$/i],
  ['total', /^(?:total points|quiz feedback|总分|總分|总得分|测验反馈)$/i],
];
const POINTS = /^(?:points|feedback|分数|得分|反馈|分數|意見反應)\s*[-–—]\s/i;

/**
 * Microsoft Forms: ID, Start time, Completion time, Email, Name, then one column a question. Told by start and completion time
 * beside each other near the beginning.
 */
export const microsoftForms: Tool = {
  id: 'microsoft-forms',
  recognise([headings = []]) {
    // A question may have these words too: only the tool's own columns stand before the questions.
    const metas = metaOf(headings, METADATA);
    const start = metas.indexOf('time');
    if (start < 0 || start > 2 || metas[start + 1] !== 'completed') return undefined;
    const questions = metas.findIndex((meta, at) => at > start && meta === undefined);
    const columns = headings.map((heading, at) => {
      const own = questions < 0 || at < questions || metas[at] === 'total';
      const points = POINTS.test(plainHeading(heading)) ? ('total' as const) : undefined;
      return { name: heading, text: plainHeading(heading), meta: own ? metas[at] : points };
    });
    const own = columns.map(({ meta }) => meta);
    return countOf(own) < 2 ? undefined : { headerRows: 1, columns, evidence: evidenceOf(headings, own) };
  },
};
