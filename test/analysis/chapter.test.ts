import { describe, expect, it } from 'vitest';
import { readPages } from '../../scripts/chapters.ts';
import { ANALYSIS_IDS, loadAnalysis } from '../../src/lib/analysis/catalogue.ts';
import { chaptersOf, figuresOf } from '../../src/lib/chapter/outline/outline.ts';

describe('the chapter that an analysis names', () => {
  const chapters = chaptersOf(readPages());

  it.each(ANALYSIS_IDS)('shows a figure of %s', async (id) => {
    const { chapter, figures } = await loadAnalysis(id);
    const page = chapters.find(({ slug }) => slug === chapter);
    expect(page, chapter).toBeDefined();
    expect(Object.keys(figures).filter((figure) => figuresOf(page!).includes(figure))).not.toEqual([]);
  });
});
