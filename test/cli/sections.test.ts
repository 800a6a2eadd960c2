import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../src/cli/blocks.ts';
import { doctorSection } from '../../src/cli/doctor-section.ts';
import { gapSection } from '../../src/cli/gap-section.ts';
import { indexSection } from '../../src/cli/index-section.ts';
import { pathGroupsSection } from '../../src/cli/path-groups-section.ts';
import { prioritiesSection } from '../../src/cli/priorities-section.ts';
import { pathSection } from '../../src/cli/path-section.ts';
import { reliabilitySection } from '../../src/cli/reliability-section.ts';
import { tierSection } from '../../src/cli/tier-section.ts';
import { nodeName } from '../../src/lib/chart/names.ts';
import type { GapResult } from '../../src/lib/analysis/gap/result.ts';
import type { IndexResult } from '../../src/lib/analysis/index/result.ts';
import type { PathModelResult } from '../../src/lib/analysis/path-model/result.ts';
import type { Doctor } from '../../src/lib/ingest/types.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { groupsTest, resampledPaths, results, study } from '../chart/made-up.ts';

const shown = (blocks: Parameters<typeof renderBlocks>[0]): string[] =>
  renderBlocks(blocks, (_tone, words) => words, 100).split('\n');
/** The words of the first line that begins with `start`, one space between them. */
const lineWith = (lines: readonly string[], start: string): string =>
  lines.map((line) => line.trim().replace(/ +/g, ' ')).find((line) => line.startsWith(start)) ?? '';

describe('indexSection', () => {
  const made = results.result('index') as IndexResult;
  const negative = refuse('negative-weight', { parent: 'root', child: 'net' });
  const weights = made.weights.map((one) => (one.refusal ? { ...one, refusal: negative } : one));
  const lines = shown(indexSection({ ...made, weights }, study));

  it('shows index, interval and n of every group, and both item sets where they differ', () => {
    expect(lineWith(lines, 'All customers')).toBe('All customers 67.00 66.00 … 68.00 67.00 300');
    expect(lineWith(lines, 'Customer type Old')).toBe('Customer type Old <b> 61.24 60.24 … 62.24 61.30 200');
  });

  it('says why a group has none', () => {
    expect(lineWith(lines, 'Customer type Young')).toMatch(/^Customer type Young — — 4 .*\b4\b.*\b10\b/);
  });

  it('puts the weights of all schemes side by side, with the words for a refused one', () => {
    expect(lineWith(lines, 'part')).toBe('part equal Johnson regression');
    expect(lineWith(lines, 'Billing')).toBe('Billing 50.0 70.0 110.0');
    expect(lineWith(lines, 'regression: ')).toMatch(/“Network” in “Index” is negative/);
  });

  it('shows the index under each scheme, and orders dimensions by the points they lose', () => {
    const effect = lines.slice(lines.indexOf('The index under each scheme'));
    expect(lineWith(effect, 'All customers')).toBe('All customers 65.00 67.00');
    const lost = lines.slice(lines.findIndex((line) => line.startsWith('Points lost')));
    expect(lost.slice(2, 4).map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'Billing 60.00 70.0 42.00 28.00',
      'Network 80.00 30.0 24.00 6.00',
    ]);
  });
});

describe('gapSection', () => {
  const lines = shown(gapSection(results.result('gap') as GapResult, study));

  it('shows every node with interval, Holm p, n, dz and verdict, indented by its level', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^ {6}Credit limit +63\.00 +60\.00 +\+3\.00 /));
    expect(lineWith(lines, 'Credit limit')).toBe(
      'Credit limit 63.00 60.00 +3.00 +1.00 … +5.00 .020 200 0.15 above',
    );
  });

  it('lists reversals with the failing item, the group, and the gap above it', () => {
    const reversals = lines.slice(lines.findIndex((line) => line.startsWith('Reversals')));
    expect(lineWith(reversals, 'Customer type Old')).toBe(
      'Customer type Old <b> Credit limit −8.00 −10.00 … −6.00 .020 200 Billing +5.00',
    );
  });
});

describe('doctorSection', () => {
  const doctor: Doctor = {
    file: { name: '\u001b[2Jevil.csv', bytes: 1234567 },
    dialect: { encoding: 'utf-8', bom: true, delimiter: ';', quote: '"', headerRows: 1 },
    rowsRead: 30,
    rowsKept: 5,
    rejected: 25,
    rejectedLines: Array.from({ length: 25 }, (_, at) => ({
      line: at + 2,
      reason: 'too-few-columns',
      text: '满意\u001b]0;x\u0007',
    })),
    columns: [],
    findings: [{ code: 'byte-order-mark', level: 'note', parameters: {} }],
  };
  const lines = shown(doctorSection(doctor));

  it('tells size, form and row counts', () => {
    expect(lineWith(lines, 'Size')).toBe('Size 1.2 MB');
    expect(lineWith(lines, 'Form')).toBe('Form UTF-8 with byte order mark · semicolon · 1 heading row');
    expect(lineWith(lines, 'Rows')).toBe('Rows 30 read · 5 kept · 25 rejected');
  });

  it('shows the first 20 rejected lines and how many more there are', () => {
    expect(lines.filter((line) => line.includes('满意'))).toHaveLength(20);
    expect(lines.some((line) => line.includes('5 more'))).toBe(true);
  });

  it('sends no escape sequence of the file to the terminal', () => {
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(lineWith(lines, 'Name')).toBe('Name \\e[2Jevil.csv');
  });
});

describe('pathSection', () => {
  it('lists paths, measurement and the map, with what is missing as a dash', () => {
    const lines = shown(pathSection(results.result('path-model'), study));
    expect(lineWith(lines, 'Perceived quality Satisfaction')).toBe(
      'Perceived quality Satisfaction 0.700 — — — 0.700 0.100 1.20 0.690 — — —',
    );
    expect(lineWith(lines, 'Loyalty A')).toBe('Loyalty A 2 0.800 0.810 0.900 0.820 0.600 yes 0.700 0.400');
    expect(lineWith(lines, 'Index in its American form')).toContain('60.10');
  });

  it('has every table of the method, with intervals where it was resampled', () => {
    const { paths } = resampledPaths;
    const lines = shown(pathSection(results.result('path-model'), study, resampledPaths));
    expect(paths).toHaveLength(1);
    expect(lineWith(lines, 'Perceived quality Satisfaction 0.700 0.600')).toMatch(
      /0\.700 0\.600 0\.800 14\.0/,
    );
    for (const title of [
      'Total effects',
      'Explained variance',
      'Weights and loadings',
      'Cross-loadings',
      'Fornell–Larcker',
      'HTMT',
      'obsolete',
    ])
      expect(lines.join('\n')).toContain(title);
  });

  it('says in words, with names, why there is none', () => {
    const made = results.result('path-model') as PathModelResult;
    const about = { ...study, options: { ...study.options, pathModel: made.model } };
    const lines = shown(pathSection(refuse('path-orphan', { construct: 'loyalty' }), about));
    expect(lines.join(' ')).toContain('No path leaves or reaches “Loyalty”');
  });
});

describe('prioritiesSection', () => {
  it('lists the items by priority with their ranks, and the first in words', () => {
    const found = results.result('importance-performance');
    if (isRefusal(found)) throw new Error('made up');
    const bootstrap = results.resampled['importance-performance'];
    const lines = shown(prioritiesSection(found, study, bootstrap));
    const [first] = found.items;
    const name = nodeName(first!.item, study, 'en');
    expect(lineWith(lines, name)).toMatch(/^.+ 1 1 2 /);
    expect(lines.join(' ')).toContain('The first ten in words');
    const without = shown(prioritiesSection(found, study));
    expect(lineWith(without, name)).toMatch(/ 1 — — /);
  });
});

describe('the resampled tiers', () => {
  it('are listed with their shares beside the tiers, or say why there are none', () => {
    const { result } = results;
    const contrast = result('penalty-reward');
    const kano = result('kano');
    const vavra = result('vavra');
    const methods = { 'penalty-reward': contrast, kano, vavra };
    const lines = shown(tierSection(methods, study, results.resampled['penalty-reward']));
    const words = lines.join(' ').replace(/ +/g, ' ');
    expect(words).toContain('Credit limit basic 93.0 7.0 0.0 0.0 0.0 0.0');
    const refused = shown(tierSection(methods, study, refuse('no-resampled-tiers', { resamples: 200 })));
    expect(refused.join(' ')).toContain('In 200 resamples no item');
  });
});

describe('pathGroupsSection', () => {
  it('warns of what is not made alike, and lists paths and invariance', () => {
    const model = results.result('path-model') as PathModelResult;
    const about = { ...study, options: { ...study.options, pathModel: model.model } };
    const lines = shown(pathGroupsSection(groupsTest, about));
    expect(lines.join(' ')).toContain('No measurement invariance');
    expect(lineWith(lines, 'Perceived quality Satisfaction')).toBe(
      'Perceived quality Satisfaction 0.800 0.500 0.300 −0.150 0.150 0.001 0.001 no',
    );
    expect(lineWith(lines, 'Loyalty 0.990')).toMatch(/^Loyalty 0\.9900 0\.9000 0\.020 yes/);
    expect(shown(pathGroupsSection(refuse('path-groups-none'), about)).join(' ')).toContain('two groups');
  });
});

describe('reliabilitySection', () => {
  it('lists the dimensions, what they say, and what cannot be computed', () => {
    const { result } = results;
    const reliability = result('reliability');
    if (isRefusal(reliability)) throw new Error('made up');
    const lines = shown(reliabilitySection(reliability, study));
    expect(lineWith(lines, 'Billing')).toBe('Billing 2 120 0.660 0.600 … 0.720 0.670 — 0.670 0.500 0.450');
    expect(lineWith(lines, 'Network')).toBe('Network 3 130 0.800 — 0.800 0.840 0.780 0.700 —');
    const all = lines.join(' ');
    expect(all).toContain('Billing: α = 0.66 is under .7.');
    expect(all).toContain('“Billing” has two items');
    expect(all).toContain('Everybody gave “Credit limit”');
  });
});

describe('tierSection', () => {
  const { result } = results;
  const contrast = result('penalty-reward');
  const kano = result('kano');
  const vavra = result('vavra');
  const lines = shown(tierSection({ 'penalty-reward': contrast, kano, vavra }, study));

  it('shows penalty and reward with intervals, loyalty, and why an item has none', () => {
    expect(lineWith(lines, 'Credit limit basic 4')).toBe(
      'Credit limit basic 4.10 3.10 … 5.10 0.20 -0.80 … 1.20 0.40'.replace('-', '−'),
    );
    expect(lineWith(lines, 'Network undetermined')).toMatch(/^Network undetermined — — —/);
  });

  it('reads every item in words', () => {
    expect(lineWith(lines, 'Credit limit: basic.')).toMatch(
      /^Credit limit: basic\. Those who rate it low are 4\.1/,
    );
  });

  it('shows Kano’s categories and how the methods agree', () => {
    expect(lineWith(lines, 'Accuracy review')).toBe('Accuracy review the wording 0.50 −0.33 118');
    expect(lineWith(lines, 'penalty–reward and importances')).toMatch(/agree on 2 of 2 items \(κ 1\.00\)/);
  });

  it('leaves out methods that the study does not allow, and says why there are no penalties', () => {
    const none = refuse('no-outcome');
    const without = shown(tierSection({ 'penalty-reward': none, kano: none, vavra: none }, study));
    expect(without.join(' ')).toContain('overall satisfaction');
    expect(without.join(' ')).not.toContain('Kano');
  });
});
