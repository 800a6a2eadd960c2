import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, renderBlocks, table, text } from '../../src/cli/blocks.ts';
import { cutToWidth, displayWidth, padToWidth } from '../../src/cli/display-width.ts';
import { safeText } from '../../src/cli/safe-text.ts';

const plain = (_tone: string, words: string): string => words;

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['满意度', 6],
    ['满意度 CSI', 10],
    ['（满意）', 8],
    ['e\u0301te\u0301', 3],
    ['ｶﾅ', 2],
    ['한국', 4],
    ['👍', 2],
    ['−12.5…', 6],
  ])('%s takes %i columns', (words, width) => {
    expect(displayWidth(words)).toBe(width);
  });

  it('cuts and pads to exactly the width asked for, or one less before a wide character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c满意]{0,30}$/), fc.integer({ min: 2, max: 20 }), (words, width) => {
        const cut = cutToWidth(words, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        if (displayWidth(words) > width) expect(displayWidth(cut)).toBeGreaterThanOrEqual(width - 1);
        expect(displayWidth(padToWidth(cut, width))).toBe(width);
      }),
    );
  });
});

describe('safeText', () => {
  it('writes out what could move the cursor, change colours or turn the direction', () => {
    expect(safeText('\u001b[31mred\u001b]0;title\u0007\r\nnew\u202eturned\u009b2J')).toBe(
      '\\e[31mred\\e]0;title\\u{7}\\r\\nnew\\u{202e}turned\\u{9b}2J',
    );
  });

  it('leaves no control character in any text, and nothing else changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(safeText(words)).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
    expect(safeText('满意度 <b>${x}</b> "q" ;-- =1+1')).toBe('满意度 <b>${x}</b> "q" ;-- =1+1');
  });
});

describe('renderBlocks', () => {
  it('aligns columns of wide and narrow characters, numbers to the right', () => {
    const block = table(
      [{ title: 'group' }, { title: 'index', align: 'right' }],
      [{ cells: ['普通合同客户', '67.90'] }, { cells: ['prepaid', '100.00'] }],
    );
    expect(renderBlocks([block], plain, 80)).toBe(
      ['  group          index', '  普通合同客户   67.90', '  prepaid       100.00', ''].join('\n'),
    );
  });

  it('makes every text safe before it is coloured', () => {
    const marked = renderBlocks(
      [
        heading('\u001bA'),
        text('\u001bB', 'bad'),
        table([{ title: 'c' }], [{ cells: ['\u001bC'], tone: 'good' }]),
      ],
      (tone, words) => `<${tone}>${words}</>`,
      80,
    );
    expect(marked).toBe('\n<strong>\\eA</>\n  <bad>\\eB</>\n  <quiet>c</>\n  <good>\\eC</>\n');
  });

  it('wraps words at the width, never inside a word', () => {
    expect(renderBlocks([text('aa bb cc dddddddd')], plain, 8)).toBe('  aa bb\n  cc\n  dddddddd\n');
  });
});
