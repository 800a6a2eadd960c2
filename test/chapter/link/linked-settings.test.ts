import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedOptions,
  fragmentOf,
  LONGEST_LINK,
  splitFragment,
} from '../../../src/lib/chapter/link/linked-settings.ts';
import { readSettings } from '../../../src/lib/chapter/link/read-settings.ts';
import type { LinkedSettings } from '../../../src/lib/chapter/link/linked-settings.ts';
import { parseStudy } from '../../../src/lib/study/schema.ts';
import { SCHEMES } from '../../../src/lib/study/types.ts';
import type { StudyOptions } from '../../../src/lib/study/types.ts';

const study = parseStudy(readFileSync('data/network-operator/study.json', 'utf8')).study!;
const page = {
  studies: new Map([[study.id, study]]),
  figures: ['figure-gap-dimensions'],
  resamplable: ['index', 'path-model'],
} as const;
const NOTHING: LinkedSettings = { options: {}, figures: {}, resampled: {} };

/** What arrives of options that a reader has set, through an address. */
function sent(now: StudyOptions): StudyOptions | undefined {
  const link = fragmentOf('', { ...NOTHING, options: { [study.id]: changedOptions(study, now) } });
  const read = readSettings(splitFragment(link ?? '').set ?? '', page);
  return 'options' in read ? (read.options.get(study.id) ?? study.options) : undefined;
}

const link = (settings: unknown): string => encodeURIComponent(JSON.stringify(settings));
const ofOptions = (options: unknown): string => link({ options: { [study.id]: options } });
const codes = (set: string): readonly string[] => {
  const read = readSettings(set, page);
  return 'options' in read ? [] : read.map(({ code }) => code);
};

describe('what a reader has set travels in the address', () => {
  it('every option that a chapter’s controls move arrives as it was', () => {
    const ids = (study.system.children ?? []).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.record({
          scheme: fc.constantFrom(...SCHEMES),
          ownWeights: fc.constantFrom(undefined, Object.fromEntries(ids.map((id, at) => [id, at + 0.5]))),
          comparisons: fc.constantFrom(undefined, { [ids[0]!]: { [ids[1]!]: 3 } }),
          minGroup: fc.integer({ min: 1, max: 500 }),
          confidence: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
          cutPoints: fc.constantFrom<StudyOptions['cutPoints']>([85, 70, 60], [90.5, 50, 0]),
          tiers: fc.constantFrom<StudyOptions['tiers']>(
            { margin: 4, alpha: 0.1, bands: 'narrow', ties: 3 },
            study.options.tiers,
          ),
        }),
        (set) => {
          const now = { ...study.options, ...set };
          expect(sent(now)).toEqual(now);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an option that the study has and the reader took away is gone', () => {
    const own = {
      ...study,
      options: { ...study.options, priorities: { importance: 'stated', crosshair: 'line', target: 80 } },
    } as const;
    const now = { ...own.options, priorities: undefined };
    const set = splitFragment(
      fragmentOf('', { ...NOTHING, options: { [study.id]: changedOptions(own, now) } }) ?? '',
    ).set;
    const read = readSettings(set ?? '', { ...page, studies: new Map([[study.id, own]]) });
    expect('options' in read && read.options.get(study.id)).not.toHaveProperty('priorities');
  });

  it('no data option stands in it', () => {
    const now = { ...study.options, filter: { customer_type: ['prepaid'] }, lonely: 'adjust' } as const;
    expect(changedOptions(study, now)).toEqual({});
  });

  it('the place on the page stands before it, and alone where nothing is set', () => {
    expect(fragmentOf('figure-weights', NOTHING)).toBe('#figure-weights');
    expect(fragmentOf('', NOTHING)).toBe('');
    const both = fragmentOf('figure-weights', { ...NOTHING, resampled: { [study.id]: ['index'] } }) ?? '';
    expect(splitFragment(both)).toMatchObject({ anchor: 'figure-weights' });
    expect(splitFragment('#figure-weights')).toEqual({ anchor: 'figure-weights', set: null });
    expect(readSettings(splitFragment(both).set ?? '', page)).toMatchObject({
      resampled: new Map([[study.id, ['index']]]),
    });
  });

  it('more than an address holds is not written', () => {
    const judges = [{ name: 'x'.repeat(LONGEST_LINK), comparisons: {} }];
    expect(fragmentOf('', { ...NOTHING, options: { [study.id]: { judges } } })).toBeNull();
  });
});

describe('a link from anywhere', () => {
  it.each([
    ['cut short', ofOptions({ scheme: 'equal' }).slice(0, -4), 'link-broken'],
    ['cut inside a sign', '%7', 'link-broken'],
    ['no object', link([1]), 'link-broken'],
    ['no options', ofOptions(3), 'link-broken'],
    ['too long', 'x'.repeat(LONGEST_LINK + 1), 'link-broken'],
    ['an unknown scheme', ofOptions({ scheme: 'best' }), 'property-wrong'],
    ['a negative margin', ofOptions({ tiers: { margin: -1 } }), 'property-wrong'],
    ['a confidence of 1', ofOptions({ confidence: 1 }), 'property-wrong'],
    ['weights of nodes that are none', ofOptions({ ownWeights: { nothing: 1 } }), 'own-weight-unknown'],
    [
      '__proto__ as a node',
      encodeURIComponent(`{"options":{"${study.id}":{"ownWeights":{"__proto__":1}}}}`),
      'own-weight-unknown',
    ],
    ['a data option', ofOptions({ filter: { customer_type: ['prepaid'] } }), 'link-option'],
    ['a file', ofOptions({ path: 'x' }), 'link-option'],
    [
      '__proto__',
      encodeURIComponent(`{"options":{"${study.id}":{"__proto__":{"scheme":"equal"}}}}`),
      'link-option',
    ],
    [
      'levels without end',
      ofOptions({ judges: JSON.parse(`${'['.repeat(600)}${']'.repeat(600)}`) as unknown }),
      'too-deep',
    ],
  ])('%s is refused whole', (_, set, code) => {
    expect(codes(set)).toContain(code);
  });

  it('what this page does not have is left out', () => {
    const read = readSettings(
      encodeURIComponent(
        '{"options":{"other":{"scheme":"best"},"__proto__":{"scheme":"best"}},"figures":{"x":{"node":"a"},"__proto__":{"node":"a"},"figure-gap-dimensions":{"domain":"a","width":3}},"resampled":{"network-operator":["index","x",7],"constructor":["index"]}}',
      ),
      page,
    );
    expect(read).toEqual({
      options: new Map(),
      figures: { 'figure-gap-dimensions': { domain: 'a' } },
      resampled: new Map([[study.id, ['index']]]),
    });
  });

  it('no text at all is read with anything but settings or problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const set of [text, encodeURIComponent(text.toWellFormed()), ofOptions(text)])
          expect(readSettings(set, page)).toBeTypeOf('object');
      }),
    );
  });
});
