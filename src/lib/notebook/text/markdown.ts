/** A piece of a line of Markdown. Nothing of it is HTML: whoever draws it makes elements. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'place'; readonly source: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A part of a Markdown text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

const ITEM = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+/;
/** A longer paragraph is shown as it stands: its marks would take long to find. */
const MOST_MARKED = 20_000;
const MOST_NESTED = 4;

/**
 * The Markdown of a cell: headings, paragraphs, lists, quotes, code, rules; stress, code, links and places for values. HTML stays text. A
 * value is put in after this, so that no value is read as Markdown, and none enters the address of a link.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  let at = 0;
  const take = (belongs: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at]!)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
    if (line.trim() === '') at += 1;
    else if (/^\s*```/.test(line)) {
      at += 1;
      blocks.push({ kind: 'code', text: take((one) => !/^\s*```/.test(one)).join('\n') });
      at += 1;
    } else if (marks !== undefined && title !== undefined) {
      blocks.push({ kind: 'heading', level: marks.length, children: parseInline(title) });
      at += 1;
    } else if (/^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line)) {
      blocks.push({ kind: 'rule' });
      at += 1;
    } else if (line.startsWith('>')) {
      const quoted = take((one) => one.startsWith('>')).map((one) => one.replace(/^>\s?/, ''));
      blocks.push({ kind: 'quote', children: parseInline(quoted.join(' ')) });
    } else if (ITEM.test(line)) {
      const items: string[] = [];
      for (const one of take((next) => ITEM.test(next) || /^\s{2,}\S/.test(next)))
        if (ITEM.test(one)) items.push(one.replace(ITEM, ''));
        else items.push(`${items.pop() ?? ''} ${one.trim()}`);
      const ordered = ITEM.exec(line)?.[1] !== undefined;
      blocks.push({ kind: 'list', ordered, items: items.map((item) => parseInline(item)) });
    } else {
      const text = take((one) => one.trim() !== '' && !ITEM.test(one) && !/^(?:#{1,6}\s|>|\s*```)/.test(one));
      blocks.push({ kind: 'paragraph', children: parseInline(text.map((one) => one.trim()).join(' ')) });
    }
  }
  return blocks;
}

const MARK =
  /\\(\$\{[^{}]*\}|[\\`*_{}[\]()#+\-.!>])|\$\{([^{}]*)\}|`([^`]+)`|\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\5(?!\w)|\[([^\]]*)\]\(([^)\s]*)\)/g;

function parseInline(line: string, depth = 0): readonly Inline[] {
  if (line.length > MOST_MARKED || depth > MOST_NESTED) return [{ kind: 'text', text: line }];
  const found: Inline[] = [];
  let from = 0;
  const text = (piece: string): void => {
    if (piece !== '') found.push({ kind: 'text', text: piece });
  };
  for (const match of line.matchAll(MARK)) {
    const [whole, escaped, place, code, strong, , emphasis, label, href] = match;
    text(line.slice(from, match.index));
    from = match.index + whole.length;
    if (escaped !== undefined) text(escaped);
    else if (place !== undefined) found.push({ kind: 'place', source: place.trim() });
    else if (code !== undefined) found.push({ kind: 'code', text: code.replaceAll('\\${', '${') });
    else if (strong !== undefined) found.push({ kind: 'strong', children: parseInline(strong, depth + 1) });
    else if (emphasis !== undefined)
      found.push({ kind: 'emphasis', children: parseInline(emphasis, depth + 1) });
    else if (label !== undefined && href !== undefined && isAddress(href))
      found.push({ kind: 'link', href, children: parseInline(label, depth + 1) });
    else text(whole);
  }
  text(line.slice(from));
  return found;
}

/** An address of the web, or of this site; nothing that runs. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|\.{0,2}\/|#)/i.test(href) && !href.includes('${');
}
