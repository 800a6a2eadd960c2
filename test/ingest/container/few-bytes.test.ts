import { describe, expect, it } from 'vitest';
import { likelyEncoding } from '../../../src/lib/ingest/container/legacy-encoding.ts';

/** ASCII with some bytes beyond it, written as \xNN. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.matchAll(/\\x([\da-f]{2})|[\s\S]/gi)].map(([sign, byte]) =>
      byte ? parseInt(byte, 16) : sign.charCodeAt(0),
    ),
  );
const rows = 'id,Staff,Price\n1,3,4\n2,5,2\n';

describe('a few bytes beyond ASCII', () => {
  it.each([
    ['\\x8c\\xe6 at the end of a question', `Are you happy?\\x8c\\xe6,b\n${rows}`],
    ['\\x82\\xa0 once', `Is it open\\x82\\xa0,b\n${rows}`],
    ['\\xa1\\xb1 once', `a \\xa1\\xb1,b\n${rows}`],
    ['\\xb0\\xae once', `At 20\\xb0\\xae,b\n${rows}`],
  ])('are no reason to think of East Asia: %s', (_, text) => {
    const found = likelyEncoding(bytesOf(text));
    expect(found.encoding).toBe('windows-1252');
    expect(found.confidence).toBeLessThan(0.8);
  });

  it('are where they are among the commonest characters', () => {
    expect(likelyEncoding(bytesOf(`\\xc2\\xfa\\xd2\\xe2,b\n${rows}`)).encoding).toBe('gb18030');
  });
});

describe('Mac OS Roman', () => {
  it.each([
    ['French', 'r\\x8epondu,tr\\x8fs \\x8elev\\x8e,d\\x8ej\\x88 re\\x8du'],
    ['German', 'sch\\x9an,f\\x9fr mich,Gr\\x9a\\xa7e,\\x8ahnlich w\\x8are'],
    ['English', 'I don\\xd5t know,it isn\\xd5t,we\\xd5re'],
  ])('%s', (_, text) => {
    expect(likelyEncoding(bytesOf(`${text}\n${rows}`)).encoding).toBe('macintosh');
  });

  it.each([
    ['French', 'r\\xe9pondu,tr\\xe8s \\xe9lev\\xe9,d\\xe9j\\xe0 re\\xe7u \\x96 l\\x92\\xe9t\\xe9'],
    ['German', 'sch\\xf6n,f\\xfcr mich,Gr\\xf6\\xdfe,\\xd6ffnungszeiten'],
    ['English', 'I don\\x92t know,it isn\\x92t,we\\x92re \\x96 sure\\x85'],
  ])('is not Windows-1252: %s', (_, text) => {
    expect(likelyEncoding(bytesOf(`${text}\n${rows}`)).encoding).toBe('windows-1252');
  });
});
