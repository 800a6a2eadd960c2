import { expect, it } from 'vitest';
import { personalHeading } from '../../../src/lib/ingest/words/personal.ts';

it.each([
  ['first_name', 'name'],
  ['respondent/full_name', 'name'],
  ['LastName', 'name'],
  ['What is your name?', 'name'],
  ['Please enter your e-mail address', 'email'],
  ['contact/phone_number', 'phone'],
  ['dateOfBirth', 'birth'],
  ['date_of_birth', 'birth'],
  ['home_address', 'place'],
  ['Contact first name', 'name'],
  ['Please enter your full name', 'name'],
  ['Name of respondent', 'name'],
  ['employee_name', 'name'],
  ['Nachname', 'name'],
  ['Prénom', 'name'],
  ['_geolocation', 'place'],
  ['devicephonenum', 'phone'],
])('knows %s by its parts', (heading, kind) => {
  expect(personalHeading([heading])?.kind).toBe(kind);
});

it.each([
  'product/name',
  'name of the product',
  'brand_name',
  'product_name',
  'store_name',
  'email_speed',
  'Phone support/quality',
])('leaves %s alone', (heading) => {
  expect(personalHeading([heading])).toBeUndefined();
});
