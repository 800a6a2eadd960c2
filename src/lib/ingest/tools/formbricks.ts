import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

const METADATA: Metadata = [
  ['id', /^(?:no\.?|response id|user id|single use id)$/i],
  ['time', /^timestamp$/i],
  ['finished', /^finished$/i],
  ['total', /^variables?: .+/i],
  [
    'technical',
    /^(?:survey id|formbricks id \(internal\)|notes|tags|hidden(?: fields?)?: .+|person attributes?: .+|(?:user ?agent|url|country|device|os|browser|source|action)(?: - .+)?)$/i,
  ],
];

/** Formbricks: its own columns before the questions, each headed "1. Question". Told by Response ID, Finished and Survey ID side by side. */
export const formbricks: Tool = {
  id: 'formbricks',
  recognise([headings = []]) {
    const plain = headings.map(plainHeading);
    const needed = ['response id', 'finished', 'survey id'].every((name) =>
      plain.some((heading) => heading.toLowerCase() === name),
    );
    const metas = metaOf(plain, METADATA);
    if (!needed || countOf(metas) < 5) return undefined;
    const columns = plain.map((name, at) => ({ name, text: name, meta: metas[at] }));
    return { headerRows: 1, columns, evidence: evidenceOf(headings, metas) };
  },
};
