import { describe, expect, it } from 'vitest';
import { ANALYSIS_IDS } from '../../../src/lib/analysis/catalogue.ts';
import type { DocumentBlock } from '../../../src/lib/export/document.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { contextWith } from '../../chart/made-up.ts';
import { madeUpReport } from '../document.ts';

const document = await madeUpReport();
const section = (id: string) => document.sections.find((one) => one.id === id)?.blocks ?? [];
const texts = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : block.kind === 'list' ? block.items : []));

describe('the report of a study', () => {
  it('opens with a summary and has the sections in their order', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      'summary',
      'respondents',
      'index',
      'gaps',
      'priorities',
      'tiers',
      'loyalty',
      'groups',
      'waves',
      'questions',
      'method',
      'refused',
      'codebook',
    ]);
  });

  it('has every id once, and no sentence about a figure that is not there', () => {
    const blocks = document.sections.flatMap((one) => one.blocks);
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const about = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.about ?? []) : []));
    expect(about.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says first how high the index is, and what to look at next', () => {
    const [first, ...others] = texts(section('summary'));
    expect(first).toMatch(/index is 67\.0 of 100/);
    expect(others.join('\n')).toMatch(/Credit limit: rated/);
  });

  it('puts what is said of groups and waves into their sections', () => {
    expect(texts(section('groups')).join('\n')).toMatch(/Old <b>/);
    expect(texts(section('index')).join('\n')).not.toMatch(/Old <b>/);
  });

  it('is broken nowhere', () => {
    expect(
      JSON.stringify(document, (_, value: unknown) => (typeof value === 'function' ? null : value)),
    ).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
  });

  it('lists what was refused with its reason, once for all of one reason, and nothing else of it', async () => {
    const none = refuse('group-too-small', { n: 4, minimum: 10 });
    const refused = await madeUpReport(contextWith(Object.fromEntries(ANALYSIS_IDS.map((id) => [id, none]))));
    expect(refused.sections.map(({ id }) => id)).toEqual(['method', 'refused', 'codebook']);
    const [, list] = refused.sections[1]!.blocks;
    expect(list).toMatchObject({
      kind: 'list',
      items: [expect.stringMatching(/^Satisfaction index · .*\b4\b/)],
    });
  });
});
