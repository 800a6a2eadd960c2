import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import journey from '../../../src/components/report/prose/journey.json' with { type: 'json' };
import { coverageOf } from '../../../src/components/report/prose/journey.ts';
import type { IndicatorNode } from '../../../src/lib/study/types.ts';

function treeOf(id: string): IndicatorNode {
  const own = id === 'network-operator';
  const found = JSON.parse(
    readFileSync(own ? `data/${id}/study.json` : `src/content/systems/${id}.json`, 'utf8'),
  ) as { system: IndicatorNode; satisfaction: { system: IndicatorNode } };
  return own ? found.satisfaction.system : found.system;
}

describe('where the sources’ items stand in a customer’s journey', () => {
  it.each(journey.systems)('$id: every placed item is one of its own, and placed once', ({ id, places }) => {
    const { counts, none, items } = coverageOf(treeOf(id), places, journey.stages);
    expect(counts.reduce((sum, count) => sum + count, 0) + none).toBe(items);
    expect(Object.keys(places).filter((stage) => !journey.stages.includes(stage))).toEqual([]);
  });

  it('S1 has forty items in eight dimensions', () => {
    const { places } = journey.systems[0]!;
    expect(coverageOf(treeOf('network-operator'), places, journey.stages)).toMatchObject({
      items: 40,
      dimensions: 8,
    });
  });

  it('refuses an item that the system lacks, and one placed twice, by name', () => {
    const tree = treeOf('after-sales');
    expect(() => coverageOf(tree, { use: ['speed'] }, ['use'])).toThrow('“speed”');
    expect(() => coverageOf(tree, { use: ['product_design'], pay: ['product_design'] }, ['use'])).toThrow(
      '“product_design”',
    );
  });
});
