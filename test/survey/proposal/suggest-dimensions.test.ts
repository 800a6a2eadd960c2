import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { correct, isCorrected } from '../../../src/lib/study/edit/correct.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { labelText } from '../../../src/lib/study/label.ts';
import { parseStudy, writeStudy } from '../../../src/lib/study/schema.ts';
import { suggestDimensions } from '../../../src/lib/survey/proposal/suggest-dimensions.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { say } from '../../english.ts';
import { fileOf, withEngine } from '../../ingest/files.ts';
import { randomOf } from '../../ingest/odd-files/random.ts';

const TOPICS = {
  Friendly: 0,
  Waiting: 1,
  Cleanliness: 2,
  Helpful: 0,
  Queue: 1,
  Tidiness: 2,
  Polite: 0,
  'Opening hours': 1,
  Lighting: 2,
  Attentive: 0,
  'Quick answers': 1,
} as const;

/** Answers from 1 to 5 by what a person thinks of each topic, by what of all, and by chance. */
function survey(persons: number, topics: Readonly<Record<string, number>>, of: { own: number; all: number }) {
  const random = randomOf(77);
  const normal = (): number =>
    Array.from({ length: 12 }, () => random.next()).reduce((sum, one) => sum + one, -6);
  const rows = Array.from({ length: persons }, () => {
    const all = normal();
    const own = Array.from({ length: 4 }, normal);
    return Object.values(topics).map((topic) => {
      const opinion = of.all * all + of.own * own[topic]! + 0.6 * normal();
      return Math.min(5, Math.max(1, Math.round(3.2 + opinion)));
    });
  });
  return [Object.keys(topics), ...rows].map((row) => row.join(',')).join('\n');
}

const suggested = (text: string) =>
  withEngine(async (engine) => {
    const imported = await importCsv(engine, fileOf(text));
    if (isRefusal(imported)) throw new Error(imported.refused);
    const { study } = proposeStudy(imported.doctor);
    await engine.query(scoresView(study));
    const { study: now, findings } = await suggestDimensions(engine, study);
    for (const { code, parameters } of findings) expect(say('finding', code, parameters)).not.toContain('{');
    const tree = (now.system.children ?? []).map(
      ({ label, children = [] }) =>
        `${labelText(label, 'en')}: ${children.map((item) => labelText(item.label, 'en')).join(', ')}`,
    );
    return { before: study, study: now, findings, tree };
  });

describe('more than eight items under headings that share nothing', () => {
  it('are grouped by what is answered alike, called suggested, and that is undone by one step', async () => {
    const { before, study, findings, tree } = await suggested(survey(300, TOPICS, { own: 0.8, all: 0.5 }));
    expect(
      tree.map((line) =>
        line
          .replace(/^Suggested: [^:]*: /, '')
          .split(', ')
          .toSorted(),
      ),
    ).toEqual([
      ['Attentive', 'Friendly', 'Helpful', 'Polite'],
      ['Opening hours', 'Queue', 'Quick answers', 'Waiting'],
      ['Cleanliness', 'Lighting', 'Tidiness'],
    ]);
    // Called after its strongest item, which stands first.
    for (const line of tree) expect(line).toMatch(/^Suggested: ([^:]+): \1(?:,|$)/);
    expect(findings.map(({ code, level }) => [code, level])).toEqual([['dimensions-suggested', 'warning']]);
    expect(parseStudy(JSON.stringify(writeStudy(study))).study?.system).toEqual(study.system);
    const undone = correct(study, findings[0]!.undo!);
    expect(undone).toEqual(before);
    expect([isCorrected(study, findings[0]!.undo!), isCorrected(undone, findings[0]!.undo!)]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['all go together', survey(300, TOPICS, { own: 0, all: 0.9 }), 'dimensions-none-one'],
    ['too few answered', survey(30, TOPICS, { own: 0.8, all: 0.5 }), 'dimensions-none-few'],
  ])('are never one dimension in silence: %s', async (_, text, code) => {
    const { before, study, findings } = await suggested(text);
    expect(study).toBe(before);
    expect(findings.map((found) => found.code)).toEqual([code]);
  });

  it('are left alone where headings tell their dimensions, or where they are eight or fewer', async () => {
    const named = Object.fromEntries(
      Object.entries(TOPICS).map(([name, topic]) => [`t${topic}_${name}`, topic]),
    );
    const few = Object.fromEntries(Object.entries(TOPICS).slice(0, 8));
    for (const topics of [named, few]) {
      const { before, study, findings } = await suggested(survey(300, topics, { own: 0.8, all: 0.5 }));
      expect(study).toBe(before);
      expect(findings).toEqual([]);
    }
  });
});
