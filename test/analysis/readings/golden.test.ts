import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_IDS, catalogue } from '../../../src/lib/analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../../../src/lib/analysis/catalogue.ts';
import type { Resampled } from '../../../src/lib/analysis/context.ts';
import { prioritiesMadeUnder } from '../../../src/lib/analysis/importance-performance/solve.ts';
import { madeUnder, tiersMadeUnder } from '../../../src/lib/analysis/made-under.ts';
import { pathGroupsMadeUnder, pathMadeUnder } from '../../../src/lib/analysis/path-model/made-under.ts';
import type { Reading, ReadingContext } from '../../../src/lib/analysis/reading.ts';
import { readingSentence } from '../../../src/lib/analysis/reading-sentence.ts';
import { computeMoments } from '../../../src/lib/analysis/run.ts';
import { fetchAnalyses } from '../../../src/lib/chapter/code.ts';
import { chapterContext } from '../../../src/lib/chapter/context.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Study } from '../../../src/lib/study/types.ts';
import { bundled } from '../../chart/bundled.ts';
import { english } from '../../english.ts';
import { CAUSAL, supported } from './check.ts';
import { CLAIMS } from './claims.ts';

const NAMES = ['index', 'gap', ...Object.keys(CLAIMS)] as AnalysisId[];

type Read = (result: unknown, study: Study, context: ReadingContext) => readonly Reading[];

/** Resamples of the bundled study, kept from a run of the build, as if made under the study's options. */
async function resamplesOf({ id, options, ...study }: Study): Promise<Resampled> {
  const path = `test/analysis/readings/golden/${id}.resampled.json`;
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return {};
  const whole = { ...study, id, options };
  const under: Readonly<Record<string, string>> = {
    index: madeUnder(options),
    'importance-performance': prioritiesMadeUnder(whole),
    'penalty-reward': tiersMadeUnder(options),
    'path-model': pathMadeUnder(whole),
    'path-groups': pathGroupsMadeUnder(whole),
  };
  const kept = JSON.parse(text) as Record<string, object>;
  return Object.fromEntries(
    Object.entries(kept).map(([name, found]) => [name, { ...found, options: under[name] }]),
  );
}

async function everything(id: string) {
  const { study, engine } = await bundled(id);
  const known = new Map();
  const moments: Record<string, unknown> = {};
  for (const name of ANALYSIS_IDS) {
    const analysis = (await catalogue[name]()) as AnyAnalysis;
    moments[name] = await computeMoments(engine, analysis, study, { known });
  }
  await engine.close();
  const resampled = await resamplesOf(study);
  const context = chapterContext(
    study,
    { ...moments, resampled },
    await fetchAnalyses(ANALYSIS_IDS),
    english,
  );
  const readings = async (name: AnalysisId): Promise<readonly Reading[]> => {
    const result = context.result(name);
    if (isRefusal(result)) return [];
    const { readings: read } = (await import(`../../../src/lib/analysis/${name}/readings.ts`)) as {
      readings: Read;
    };
    return read(result, study, { resampled: resampled[name], result: context.result });
  };
  const found = await Promise.all(NAMES.map(readings));
  return { study, readings: found.flat() };
}

describe.each(['network-operator', 'copenhagen-housing', 'california-schools'])('readings of %s', (id) => {
  it(
    'are those that a statistician and a head of customer service have read',
    { timeout: 180_000 },
    async () => {
      const { study, readings } = await everything(id);
      const lines = readings.map((reading) => {
        expect(
          reading.rests.filter((one) => !supported(one)),
          reading.code,
        ).toEqual([]);
        expect(english.open(`reading.${reading.code}`)).not.toMatch(CAUSAL);
        return `${reading.code}\n  ${readingSentence(reading, study, english)}`;
      });
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${id}.txt`);
    },
  );
});
