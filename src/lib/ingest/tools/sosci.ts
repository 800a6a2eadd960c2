import { readsAsHeading, stemmed } from './heading-rows.ts';
import { evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^CASE$/],
  ['status', /^MODE$/],
  ['time', /^(?:STARTED|LASTDATA|MAILSENT|LASTPAGE_TIME)$/],
  ['finished', /^FINISHED$/],
  ['duration', /^TIME_SUM$/],
  [
    'technical',
    /^(?:SERIAL|REF|QUESTNNR|LANGUAGE|TIME\d{3}|Q_VIEWER|LASTPAGE|MAXPAGE|MISSING|MISSREL|TIME_RSI|DEG_TIME)$/,
  ],
];

/** What stands in every one of its exports. */
const NEEDED = ['CASE', 'QUESTNNR', 'STARTED'];

/**
 * SoSci Survey: CASE, SERIAL, REF, QUESTNNR, MODE, STARTED, the variables (AB01_01), then page times and the state of the interview; a
 * second row of labels on request ("Satisfaction: Price"). Told by CASE, QUESTNNR and STARTED side by side. MODE says what was a pretest.
 */
export const sosci: Tool = {
  id: 'sosci',
  recognise([headings = [], labels = [], ...records]) {
    const plain = headings.map(plainHeading);
    if (!NEEDED.every((name) => plain.includes(name))) return undefined;
    const metas = metaOf(plain, METADATA);
    const labelled = readsAsHeading(labels, records);
    const texts = stemmed(
      plain.map((name, at) =>
        labelled && metas[at] === undefined ? plainHeading(labels[at] ?? '') || name : name,
      ),
      ': ',
    );
    const columns = plain.map((name, at) => ({ name, text: texts[at]!, meta: metas[at] }));
    return { headerRows: labelled ? 2 : 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
