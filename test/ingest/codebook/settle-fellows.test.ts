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

describe('a word that counts, in the name of a column', () => {
  const roles = (columns: Readonly<Record<string, readonly number[]>>) => {
    const { proposals } = proposeStudy({
      file: { name: 'own.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: Object.entries(columns).map(([name, values]) => profileOf(name, [...values])),
    });
    return Object.fromEntries(proposals.map(({ field }) => [field.name, field.role]));
  };
  const many = Array.from({ length: 60 }, (_, at) => item[at % item.length]!);

  it('says nothing where the column has the beginning and the answers of ratings', () => {
    const battery = { sat_staff: many, sat_price: many, sat_waiting_days: many };
    expect(roles(battery)['sat_waiting_days']).toBe('performance');
    expect(roles({ ...battery, sat_visits: many.map((one) => 3 * one) })['sat_visits']).not.toBe(
      'performance',
    );
  });

  it('counts where the column stands by itself', () => {
    expect(roles({ staff: many, price: many, visits: many })['visits']).toBe('segment');
    expect(roles({ staff: many, price: many, opening_hours: many })['opening_hours']).toBe('performance');
  });
});
