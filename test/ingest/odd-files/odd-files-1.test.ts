import { expect, it } from 'vitest';
import { faultsOfPart, FILES } from './every.ts';

it(`the first half of ${FILES} malformed or odd files is imported exactly, or refused or reported with the count`, async () => {
  expect(await faultsOfPart(1)).toEqual([]);
}, 300_000);
