import { withRow } from './heading-rows.ts';
import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^response ?id$/i],
  ['time', /^(?:time started|date submitted)$/i],
  ['finished', /^status$/i],
  ['duration', /^(?:response )?time taken(?: \(seconds\))?$/i],
  ['address', /^ip address$/i],
  ['email', /^(?:email|invite email)$/i],
  ['name', /^(?:first name|last name|invite (?:first|last)? ?name)$/i],
  ['place', /^(?:longitude|latitude|country|city|state\/region|postal)$/i],
  [
    'technical',
    /^(?:contact ?id|legacy comments|comments|language|referer|sessionid|user ?agent|extended referer|tags|link name|invite custom field \d+)$/i,
  ],
];

/** What only an export of this tool has. */
const OWN = /^(?:time started|date submitted|sessionid|legacy comments|extended referer)$/i;

/**
 * Alchemer (SurveyGizmo): its own columns first, then the questions; a row of a matrix or a box as "Row:Question". Told by two of the
 * columns that no other tool has, beside a response's id and its status.
 */
export const alchemer: Tool = {
  id: 'alchemer',
  recognise([headings = [], ...records]) {
    const plain = headings.map(plainHeading);
    const own = plain.filter((heading) => OWN.test(heading)).length;
    if (own < 2 || !plain.some((heading) => /^response ?id$/i.test(heading))) return undefined;
    const known = metaOf(plain, METADATA);
    // Its own columns come first: a question may have one of their names.
    const first = known.indexOf(
      undefined,
      plain.findLastIndex((heading) => OWN.test(heading)),
    );
    const named = known.map((meta, at) => (first >= 0 && at > first ? undefined : meta));
    if (countOf(named) < 4) return undefined;
    // Where answers of a test are among them, their state says so.
    const metas = named.map((meta, at) =>
      meta === 'finished' && records.some((record) => /test/i.test(record[at] ?? '')) ? 'status' : meta,
    );
    const cut = plain.map((heading, at) => {
      const colon = metas[at] === undefined ? heading.indexOf(':') : -1;
      return colon > 0
        ? { row: heading.slice(0, colon), question: heading.slice(colon + 1).trim() }
        : undefined;
    });
    const columns = plain.map((name, at) => {
      const part = cut[at];
      const shared = part && cut.filter((other) => other?.question === part.question).length > 1;
      return {
        name,
        text: shared && part.question !== '' ? withRow(part.question, part.row) : name,
        meta: metas[at],
      };
    });
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
