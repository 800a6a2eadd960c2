import { expect, it } from 'vitest';
import { faultsOfPart, FILES } from './every.ts';

it(`the second half of ${FILES} malformed or odd files is imported exactly, or refused or reported with the count`, async () => {
  expect(await faultsOfPart(2)).toEqual([]);
}, 300_000);
