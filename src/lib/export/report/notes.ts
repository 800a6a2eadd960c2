import type { DocumentBlock } from '../document.ts';

/** The marks of a line of a list: `- `, `* `, `1. `. */
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+/;

/**
 * Notes in Markdown as blocks: paragraphs and lists. Their texts are plain: marks of stress and of headings go, a link keeps its address in brackets, and what
 * looks like HTML stays text, which every writer escapes.
 */
export function noteBlocks(markdown: string): readonly DocumentBlock[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): DocumentBlock => {
      const lines = part.split('\n');
      if (lines.every((line) => ITEM.test(line))) {
        const items = lines.map((line) => plain(line.replace(ITEM, '')));
        return ITEM.exec(part)?.[1] === undefined
          ? { kind: 'list', items }
          : { kind: 'list', items, ordered: true };
      }
      return { kind: 'paragraph', text: lines.map((line) => plain(line.trim())).join(' '), tone: 'note' };
    });
}

function plain(line: string): string {
  return line
    .replace(/^#{1,6}\s+|^>\s?/, '')
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/`([^`]+)`/g, '$1');
}
