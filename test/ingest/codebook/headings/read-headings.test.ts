import { describe, expect, it } from 'vitest';
import { readHeadings } from '../../../../src/lib/ingest/codebook/headings/read-headings.ts';
import { knownLayout } from '../../../../src/lib/ingest/format/known-layout.ts';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { imported } from '../../files.ts';
import { savFile } from '../../sav-writer.ts';

const ITEMS = ['Friendly staff', 'Queue length', 'Clean rooms'];
const read = (texts: readonly string[], scales?: readonly string[]) =>
  readHeadings(texts, scales).map(({ item, kind, question }) => ({ item, kind, question }));

describe('questions with several rows are told by what their headings share', () => {
  it.each([' - ', ' – ', '—', ': ', ' | ', ' / ', '... ', ' '])('parted by “%s”', (mark) => {
    const texts = [
      ...ITEMS.map((item) => `How happy are you with${mark}${item}`),
      ...ITEMS.map((item) => `How important is${mark}${item}`),
    ];
    expect(read(texts)).toEqual([
      ...ITEMS.map((item) => ({ item, kind: undefined, question: 'How happy are you with' })),
      ...ITEMS.map((item) => ({ item, kind: 'importance', question: 'How important is' })),
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['in brackets', ['Rate our (food)', 'Rate our (rooms)'], ['food', 'rooms']],
    [
      'around the row',
      [
        '您对送货速度的满意程度',
        '您对售后服务的满意程度',
        '您认为送货速度的重要程度',
        '您认为售后服务的重要程度',
      ],
      ['送货速度', '售后服务', '送货速度', '售后服务'],
    ],
    [
      'turn about, row before question',
      [
        'Food - How satisfied are you?',
        'Food - How important is it?',
        'Room - How satisfied are you?',
        'Room - How important is it?',
      ],
      ['Food', 'Food', 'Room', 'Room'],
    ],
    [
      'with an article before the row and a mark behind it',
      ['How satisfied are you with the food?', 'How satisfied are you with our rooms?'],
      ['food', 'rooms'],
    ],
    [
      'behind numbers of their own',
      ['1. Satisfaction with food', '2. Satisfaction with rooms'],
      ['food', 'rooms'],
    ],
  ])('%s', (_, texts, items) => {
    expect(read(texts).map(({ item }) => item)).toEqual(items);
  });

  it.each<[string, readonly string[]]>([
    ['that share a word only', ['Quality of food', 'Quality of rooms', 'Speed']],
    ['that share nothing', ['Food', 'Rooms', 'Wifi']],
    ['of which one is what all begin with', ['How satisfied are you', 'How satisfied are you']],
  ])('and nothing is cut off headings %s', (_, texts) => {
    expect(read(texts).map(({ item }) => item)).toEqual(texts);
  });

  it('nor off rows on different scales', () => {
    expect(read(['Rate us - food', 'Rate us - rooms'], ['1–5', '0–10']).map(({ item }) => item)).toEqual([
      'Rate us - food',
      'Rate us - rooms',
    ]);
  });
});

describe('a file with a codebook of its own', () => {
  const LABELS = [
    'How satisfied are you with each of these? - Food',
    'How satisfied are you with each of these? - Rooms',
    'How important is each of these? - Food',
    'How important is each of these? - Rooms',
  ];

  it('has its matrix questions paired and in dimensions by the labels', async () => {
    const columns = LABELS.map((label, at) => ({
      name: new TextEncoder().encode(`V${at}`),
      width: 0,
      label,
    }));
    const cases = Array.from({ length: 12 }, (_, row) => [1, 2, 3, 4].map((step) => 1 + ((row * step) % 5)));
    const { doctor } = await imported(savFile(columns, cases, { encoding: 'UTF-8' }));
    const { fields, system } = proposeStudy(doctor).study;
    expect(fields.map(({ role }) => role)).toEqual([
      'performance',
      'performance',
      'importance',
      'importance',
    ]);
    expect(fields.map(({ item }) => item)).toEqual([
      fields[0]!.item,
      fields[1]!.item,
      fields[0]!.item,
      fields[1]!.item,
    ]);
    expect(system.children?.map(({ label }) => label)).toEqual(['How satisfied are you with each of these?']);
  });

  it('has the columns of a survey tool known by names and labels', () => {
    const known: readonly (readonly [name: string, label: string])[] = [
      ['StartDate', 'Start Date'],
      ['Status', 'Response Type'],
      ['IPAddress', 'IP Address'],
      ['Progress', 'Progress'],
      ['Finished', 'Finished'],
      ['ResponseId', 'Response ID'],
      ['Q1_1', LABELS[0]!],
      ['Q1_2', LABELS[1]!],
    ];
    const layout = knownLayout(
      known.map(([name, label]) => ({ name, label, type: 'string' })),
      [['2026-01-02 10:00:00', '0', '203.0.113.1', '100', '1', 'R_1', '4', '5']],
    );
    expect(layout.tool?.id).toBe('qualtrics');
    expect(layout.headerRows).toBe(0);
    expect(layout.columns.map(({ meta }) => meta).filter(Boolean)).toEqual([
      'time',
      'status',
      'address',
      'technical',
      'finished',
      'id',
    ]);
    expect(layout.columns.at(-1)?.text).toBe('How satisfied are you with each of these? [Rooms]');
  });
});
