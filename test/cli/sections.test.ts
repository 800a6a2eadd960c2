import { describe, expect, it } from 'vitest';
import { analysisSection } from '../../src/cli/analysis-section.ts';
import { renderBlocks } from '../../src/cli/blocks.ts';
import { doctorSection } from '../../src/cli/doctor-section.ts';
import { readingsOf } from '../../src/lib/analysis/readings-of.ts';
import { summaryOf } from '../../src/cli/summary.ts';
import { commands } from '../../src/cli/commands.ts';
import { ANALYSIS_IDS, loadAnalysis } from '../../src/lib/analysis/catalogue.ts';
import type { AnalysisId, ResultOf } from '../../src/lib/analysis/catalogue.ts';
import type { ChapterContext } from '../../src/lib/analysis/context.ts';
import type { Doctor } from '../../src/lib/ingest/load/doctor.ts';
import { pathGroupsMadeUnder } from '../../src/lib/analysis/path-model/made-under.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { contextWith, groupsTest, resampledPaths, results, study } from '../chart/made-up.ts';
import { english } from '../english.ts';

const shown = (blocks: Parameters<typeof renderBlocks>[0]): string[] =>
  renderBlocks(blocks, (_tone, words) => words, 100).split('\n');
/** The words of the first line that begins with `start`, one space between them. */
const lineWith = (lines: readonly string[], start: string): string =>
  lines.map((line) => line.trim().replace(/ +/g, ' ')).find((line) => line.startsWith(start)) ?? '';
const words = (lines: readonly string[]): string => lines.join(' ').replace(/ +/g, ' ');
const from = (lines: readonly string[], title: string): string[] => lines.slice(lines.indexOf(title));

const negative = refuse('negative-weight', { parent: { node: 'root' }, child: { node: 'net' }, r: 0.2 });
const weights = solved('index').weights.map((one) => (one.refusal ? { ...one, refusal: negative } : one));
const index = { ...solved('index'), weights };
const whole = contextWith({ index });

async function section(id: AnalysisId, context: ChapterContext = whole): Promise<string[]> {
  const analysis = { ...(await loadAnalysis(id)), id };
  return shown(await analysisSection(analysis, await readingsOf(analysis.id, analysis, context), context));
}

function solved<Id extends AnalysisId>(id: Id): ResultOf<Id> {
  const found = results.result(id);
  if (isRefusal(found)) throw new Error(`the made-up study has ${id}`);
  return found;
}

const withModel = { ...study, options: { ...study.options, pathModel: solved('path-model').model } };

describe.each(ANALYSIS_IDS)('the section of %s', (id) => {
  it('opens with its title and is broken nowhere', async () => {
    const lines = await section(id);
    expect(lines.slice(0, 2)).toEqual(['', english.t(`analysis.${id}`)]);
    expect(lines.join('\n')).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
  });

  it('has a title over every table, and no table twice', async () => {
    const titles = (await section(id)).filter((line) => /^\S/.test(line));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('says in words why there is no result, once', async () => {
    const none = contextWith({ [id]: refuse('group-too-small', { n: 4, minimum: 10 }) });
    const lines = await section(id, none);
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([english.t(`analysis.${id}`)]);
    expect(words(lines)).toMatch(/\b4\b.*\b10\b/);
  });
});

describe('index', () => {
  it('shows index, interval and n of every group, and both item sets where they differ', async () => {
    const lines = await section('index');
    expect(lineWith(lines, 'All customers 300')).toBe('All customers 300 67.00 66.00 68.00 67.00');
    expect(lineWith(lines, 'Customer type Old')).toBe('Customer type Old <b> 200 61.24 60.24 62.24 61.30');
  });

  it('leaves a group without one a dash', async () => {
    expect(lineWith(await section('index'), 'Customer type Young')).toBe('Customer type Young 4 — — — —');
  });

  it('puts the weights of all schemes side by side, with the words for a refused one', async () => {
    const lines = await section('index');
    const table = from(lines, 'Weights of the dimensions by scheme');
    expect(lineWith(table, 'Dimension')).toBe('Dimension Within equal Johnson regression Johnson, from to');
    expect(lineWith(table, 'Billing')).toMatch(/^Billing Index 50\.0 70\.0 110\.0/);
    expect(words(lines)).toMatch(/“Network” in “Index” is negative/);
  });

  it('has no column of intervals where nothing was resampled', async () => {
    const lines = await section('index', contextWith({ index }, study, {}));
    expect(lineWith(from(lines, 'Weights of the dimensions by scheme'), 'Dimension')).toBe(
      'Dimension Within equal Johnson regression',
    );
    expect(lines.join('\n')).not.toContain('Two errors of one index');
  });

  it('shows the index under each scheme, and orders dimensions by the points they lose', async () => {
    const lines = await section('index');
    const effect = from(lines, 'The index of every group under every weighting scheme');
    expect(lineWith(effect, 'equal All customers')).toBe('equal All customers 300 65.00 64.00 66.00');
    const lost = from(lines, 'Points contributed and points lost, by dimension');
    expect(lost.slice(2, 4).map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'Billing 70.0 60.0 59.0 61.0 42.00 28.00',
      'Network 30.0 80.0 79.0 81.0 24.00 6.00',
    ]);
  });
});

describe('gap', () => {
  it('shows every dimension and item with interval, Holm p, n, dz and verdict', async () => {
    const lines = await section('gap');
    expect(lineWith(from(lines, 'Item gaps by group'), 'Credit limit All customers')).toBe(
      'Credit limit All customers 200 60.0 63.0 3.00 1.00 5.00 0.15 0.0200 above',
    );
    expect(lineWith(from(lines, 'Expectation and evaluation by dimension'), 'Billing')).toMatch(
      /^Billing 200 60\.0 65\.0 5\.00 3\.00 7\.00 0\.0200 above$/,
    );
  });

  it('lists reversals with the failing item, the group, and the gap above it', async () => {
    expect(lineWith(from(await section('gap'), 'Fine above, failing below'), 'Credit limit')).toBe(
      'Credit limit Old <b> 200 −8.00 −10.00 −6.00 0.0200 −0.40 Billing 5.00',
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
  const lines = shown(doctorSection(doctor, english));

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

describe('path model', () => {
  it('lists paths, measurement and the map, without columns of what was not resampled', async () => {
    const lines = await section('path-model', contextWith({}, withModel, {}));
    expect(lineWith(lines, 'Perceived quality Satisfaction')).toBe(
      'Perceived quality Satisfaction 0.700 0.700 0.100 0.100 1.20 0.690',
    );
    expect(lineWith(lines, 'Loyalty A')).toBe(
      'Loyalty A 2 0.800 0.810 0.900 0.820 0.850 0.600 yes 0.700 0.400',
    );
  });

  it('has every table of the method, with intervals where it was resampled', async () => {
    const lines = await section('path-model', contextWith({}, withModel, { 'path-model': resampledPaths }));
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

  it('says in words, with names, why there is none', async () => {
    const none = refuse('path-orphan', { construct: { construct: 'loyalty' } });
    const lines = await section('path-model', contextWith({ 'path-model': none }, withModel));
    expect(words(lines)).toContain('No path leaves or reaches “Loyalty”');
  });
});

describe('priorities', () => {
  it('lists the items by priority with their ranks, once, and every one in words', async () => {
    const lines = await section('importance-performance');
    expect(lineWith(lines, 'Credit limit 1')).toMatch(/^Credit limit 1 1 2 /);
    expect(lines.filter((line) => /^ +Credit limit +1 /.test(line))).toHaveLength(1);
    expect(lineWith(lines, 'Credit limit: concentrate here.')).not.toBe('');
    const without = await section('importance-performance', contextWith({}, study, {}));
    expect(lineWith(without, 'Credit limit 1')).toMatch(/^Credit limit 1 60\.0 /);
  });
});

describe('tiers', () => {
  it('shows penalty and reward with intervals, loyalty, and an item without them', async () => {
    const lines = await section('penalty-reward');
    expect(lineWith(lines, 'Credit limit basic 4')).toMatch(
      /^Credit limit basic 4\.10 3\.10 5\.10 0\.20 −0\.80 1\.20 /,
    );
    expect(lineWith(lines, 'Network undetermined')).toMatch(/^Network undetermined — — —/);
  });

  it('reads every item in words', async () => {
    expect(lineWith(await section('penalty-reward'), 'Credit limit: basic.')).toMatch(
      /^Credit limit: basic\. Those who rate it low are 4\.1/,
    );
  });

  it('lists the resampled tiers with their shares, or says why there are none', async () => {
    const lines = from(await section('penalty-reward'), 'Tiers in samples drawn from the sample');
    expect(lineWith(lines, 'Credit limit basic')).toMatch(/^Credit limit basic .*93\.0 .*7\.0/);
    const refused = contextWith({}, study, {
      'penalty-reward': refuse('no-resampled-tiers', { resamples: 200 }),
    });
    expect(words(await section('penalty-reward', refused))).toContain('In 200 resamples no item');
    const none = await section('penalty-reward', contextWith({}, study, {}));
    expect(none.join('\n')).not.toContain('Tiers in samples drawn from the sample');
  });

  it('shows Kano’s categories and the tiers of all methods side by side', async () => {
    expect(lineWith(await section('kano'), 'Accuracy 118')).toMatch(/ review .*0\.50 .*−0\.33/);
    expect(words(await section('penalty-reward'))).toContain('Three methods side by side');
  });

  it('leaves out methods that the study does not allow, and says once why there are no penalties', async () => {
    const none = refuse('no-outcome');
    const asked = new Map([...(await commands())].filter(([name]) => name === 'tiers'));
    const ids = ['penalty-reward', 'kano', 'vavra'] as const;
    const lines = shown(
      await summaryOf(
        {
          doctor: null,
          study,
          proposals: null,
          refused: null,
          results: {
            asked,
            reported: new Map(),
            moments: new Map(),
            solved: new Map(ids.map((id) => [id, none])),
            resampled: new Map(),
            readings: new Map(),
          },
        },
        english,
      ),
    );
    expect(words(lines)).toContain('overall satisfaction');
    expect(words(lines)).not.toContain('Kano');
  });
});

describe('path groups', () => {
  it('lists paths and invariance of the groups that were tested', async () => {
    const lines = await section(
      'path-groups',
      contextWith({}, withModel, {
        'path-groups': { ...groupsTest, options: pathGroupsMadeUnder(withModel) },
      }),
    );
    expect(lineWith(lines, 'Perceived quality Satisfaction')).toMatch(
      /^Perceived quality Satisfaction 0\.800 0\.500 0\.300 −0\.150 0\.150 0\.001 0\.001 no/,
    );
    expect(lineWith(lines, 'Loyalty 0.990')).toMatch(/^Loyalty 0\.9900 0\.9000 0\.020 yes/);
    const none = contextWith({ 'path-groups': refuse('path-groups-none') }, withModel);
    expect(words(await section('path-groups', none))).toContain('two groups');
  });
});

describe('reliability', () => {
  it('lists the dimensions, what they say, and what cannot be computed', async () => {
    const lines = await section('reliability');
    expect(lineWith(lines, 'Billing 2')).toMatch(
      /^Billing 2 120 0\.660 0\.600 0\.720 0\.670 — 0\.670 0\.500 .* 0\.450$/,
    );
    expect(lineWith(lines, 'Network 3')).toMatch(
      /^Network 3 130 0\.800 — — 0\.800 0\.840 0\.780 0\.700 .* —$/,
    );
    const all = words(lines);
    expect(all).toContain(': α = 0.66 is under .7.');
    expect(all).toContain('” has two items');
    expect(all).toContain('Everybody gave “Credit limit”');
  });
});
