import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../profiles.ts';

const item = [1, 2, 2, 3, 3, 3, 4, 4, 5, 3, 2, 4];

function confidences(columns: Readonly<Record<string, readonly number[]>>) {
  const { proposals, checks } = proposeStudy({
    file: { name: 'own.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([name, values]) => profileOf(name, [...values])),
  });
  const named = checks.flatMap(({ fields }) => fields);
  return Object.fromEntries(
    proposals.map(({ field, confidence }) => [field.name, confidence < 0.6 && named.includes(field.name)]),
  );
}

describe('a column in which hardly anything was answered', () => {
  const battery = { service_staff: item, service_price: item, service_place: item };
  it.each([
    ['all alike', item.map(() => 2)],
    ['0 or 1', item.map((_, at) => at % 2)],
  ])('is asked about beside ratings whose names begin as its own does: %s', (_, values) => {
    expect(confidences({ ...battery, service_queue: values })['service_queue']).toBe(true);
  });

  it('is none of them where the names only share a letter, or nothing', () => {
    const yes = Array.from({ length: 60 }, (_, at) => at % 2);
    const many = Array.from({ length: 60 }, (_, at) => item[at % item.length]!);
    expect(confidences({ q1: many, q2: many, q3: many, q4: yes })['q4']).toBe(false);
    expect(confidences({ staff: many, price: many, place: many, member: yes })['member']).toBe(false);
  });
});
