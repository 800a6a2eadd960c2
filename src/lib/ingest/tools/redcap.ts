import { withRow } from './heading-rows.ts';
import { evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^record[_ ]id$/i],
  ['status', /^redcap_survey_status$/i],
  ['time', /^(?:.+_timestamp|survey timestamp)$/i],
  [
    'technical',
    /^(?:redcap_(?:event_name|repeat_instrument|repeat_instance|survey_identifier|data_access_group)|event name|repeat instrument|repeat instance|survey identifier|data access group)$/i,
  ],
];

/** An instrument is incomplete (0), unverified (1) or complete (2). */
const COMPLETE = /(?:^complete\??$|_complete$)/i;
const isState = (cell: string): boolean => /^(?:[012]?|incomplete|unverified|complete)$/i.test(cell.trim());

/** A box of a question with several: `heard___1`, "How did you hear of us? (choice=Radio)". */
const BOX = /^(.+?)(?:___(.+)|\s*\(choice=(.+)\))$/;

/**
 * REDCap, by names or by labels: "record_id" first, then columns of its own, a `…_complete` for each instrument, a column for each box.
 * Told by the id at the head and one of the others.
 */
export const redcap: Tool = {
  id: 'redcap',
  recognise([headings = [], ...records]) {
    const plain = headings.map(plainHeading);
    if (!/^record[_ ]id$/i.test(plain[0] ?? '')) return undefined;
    const known = metaOf(plain, METADATA);
    const metas = plain.map((heading, at) => {
      const states = COMPLETE.test(heading) && records.every((record) => isState(record[at] ?? ''));
      return states ? ('finished' as const) : known[at];
    });
    const boxes = plain.filter((heading) => BOX.test(heading)).length;
    const own = metas.filter((meta) => meta === 'finished' || meta === 'technical').length;
    if (own + (boxes > 1 ? 1 : 0) === 0) return undefined;
    const columns = plain.map((name, at) => {
      const [, question, code, label] = BOX.exec(name) ?? [];
      const box = metas[at] === undefined && question !== undefined;
      return { name, text: box ? withRow(question, code ?? label ?? '') : name, meta: metas[at] };
    });
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
