import { expect, it } from 'vitest';
import { arranged } from '../../../src/lib/export/report/arranged.ts';
import { noteBlocks } from '../../../src/lib/export/report/notes.ts';
import { setNote, setReport } from '../../../src/lib/study/edit/report.ts';
import { parseStudy, writeStudy } from '../../../src/lib/study/schema.ts';
import { results } from '../../chart/made-up.ts';
import { bundledStudy } from '../../data/bundled.ts';
import { english } from '../../english.ts';
import { madeUpReport } from '../document.ts';

const whole = await madeUpReport();

it('shows the sections asked for in their order, once each, and leaves out what is not there', () => {
  const { sections } = arranged(whole, { sections: ['groups', 'summary', 'groups', 'nothing'] }, english);
  expect(sections.map(({ id }) => id)).toEqual(['groups', 'summary']);
});

it('bears the team’s title, and its notes at the head of a section', () => {
  const made = arranged(whole, { title: { en: 'Ours' }, notes: { gaps: 'Seen on **site**.' } }, english);
  expect(made.title).toBe('Ours');
  expect(made.sections.find(({ id }) => id === 'gaps')?.blocks[0]).toEqual({
    kind: 'paragraph',
    text: 'Seen on site.',
    tone: 'note',
  });
});

it('reads Markdown as plain text: nothing in it is markup', () => {
  expect(
    noteBlocks('## Head\n\n- a *b*\n- [c](d)\n\n1. e\n\n<b>x</b> 2*3*4 snake_case_name\r\nnext'),
  ).toEqual([
    { kind: 'paragraph', text: 'Head', tone: 'note' },
    { kind: 'list', items: ['a b', 'c (d)'] },
    { kind: 'list', items: ['e'], ordered: true },
    { kind: 'paragraph', text: '<b>x</b> 2*3*4 snake_case_name next', tone: 'note' },
  ]);
  expect(noteBlocks(' \n\n ')).toEqual([]);
});

it('calls respondents as the team does', async () => {
  const study = setReport(results.study, { people: 'guests' });
  const text = JSON.stringify(await madeUpReport({ ...results, study }));
  expect(text).toContain('All guests');
  expect(text).not.toMatch(/\bcustomers\b/);
});

it('keeps the settings in study.json, and takes them back', () => {
  const study = bundledStudy('copenhagen-housing');
  const noted = setNote(setReport(study, { sections: ['summary'] }), 'summary', 'Read this.');
  expect(parseStudy(writeStudy(noted)).study).toEqual(noted);
  expect(noted.report).toEqual({ sections: ['summary'], notes: { summary: 'Read this.' } });
  expect(setReport(setNote(noted, 'summary', ' '), { sections: undefined })).toEqual(study);
});
