import { withRow } from './heading-rows.ts';
import { evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^(?:#|network id|response id|token)$/i],
  ['finished', /^response type$/i],
  ['time', /^(?:start|stage|submit) date \(utc\)$/i],
  ['total', /^(?:score|winning outcome id)$/i],
  ['technical', /^(?:tags|ending)$/i],
];

/** What the options of one question of which several could be chosen are called, since the file does not hold it. */
const SEVERAL = 'Options';

/**
 * Typeform: one column a question; of a question with several answers one column an option, headed and filled by the option alone. Told
 * by "Submit Date (UTC)" and "Network ID" or "Response Type".
 */
export const typeform: Tool = {
  id: 'typeform',
  recognise([headings = [], ...records]) {
    const plain = headings.map(plainHeading);
    const metas = metaOf(plain, METADATA);
    const marks = plain.filter((heading) =>
      /^(?:submit date \(utc\)|network id|response type|start date \(utc\))$/i.test(heading),
    );
    if (marks.length < 2 || !plain.some((heading) => /\(utc\)$/i.test(heading))) return undefined;
    const isOption = (at: number): boolean => {
      const cells = records.map((record) => plainHeading(record[at] ?? '')).filter((cell) => cell !== '');
      const heading = plain[at] ?? '';
      return metas[at] === undefined && cells.length > 0 && cells.every((cell) => cell === heading);
    };
    let block = 0;
    const columns = plain.map((heading, at) => {
      const begins = isOption(at) && !isOption(at - 1);
      if (begins) block++;
      const empty = !records.some((record) => (record[at] ?? '').trim() !== '');
      const other = /^other$/i.test(heading) && isOption(at - 1);
      const option = isOption(at) || (other && (empty || metas[at] === undefined));
      const text = option ? withRow(block > 1 ? `${SEVERAL} ${block}` : SEVERAL, heading) : heading;
      return { name: heading, text, meta: metas[at] };
    });
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
