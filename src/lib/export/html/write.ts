import type { Language } from '../../../strings/language.ts';
import type { DocumentBlock, ReportDocument } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';
import { tableHtml } from './table.ts';

/** Nothing but what stands in the file: no script, no request. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A document as one HTML file that needs nothing else: figures as SVG, their numbers folded under them, no script, its own content security policy. */
export async function writeHtml(document: ReportDocument, tools: WriterTools): Promise<string> {
  const { language } = tools;
  const { t } = language;
  const numbers = numbersOf(document);
  const contents = document.sections
    .map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`)
    .join('\n');
  const sections = document.sections.map(
    ({ id, title, blocks }) =>
      `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(title)}</h2>\n${blocks
        .map((block) => blockHtml(block, numbers, tools))
        .join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(document.title)}</h1>
<p class="about">${escapeHtml(document.subtitle)}</p>
<p class="about">${escapeHtml(t('document.date', { date: longDate(document.date, language) }))}</p>
${document.simulated ? `<p class="warning">${escapeHtml(t('document.simulated'))}</p>` : ''}
</header>
<nav aria-label="${escapeHtml(t('document.contents'))}">
<h2>${escapeHtml(t('document.contents'))}</h2>
<ol>
${contents}
</ol>
</nav>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** Figures and tables by the order in which they stand, each kind counted by itself. */
function numbersOf({ sections }: ReportDocument): ReadonlyMap<string, number> {
  const blocks = sections.flatMap((section) => section.blocks);
  const counted = (kind: 'figure' | 'table'): [string, number][] =>
    blocks.flatMap((block) => (block.kind === kind ? [block.id] : [])).map((id, at) => [id, at + 1]);
  return new Map([...counted('figure'), ...counted('table')]);
}

function longDate(date: string, { code }: Language): string {
  return new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function blockHtml(
  block: DocumentBlock,
  numbers: ReadonlyMap<string, number>,
  { language, svg }: WriterTools,
): string {
  const { t } = language;
  switch (block.kind) {
    case 'paragraph': {
      const tone = block.tone === undefined || block.tone === 'plain' ? '' : ` class="${block.tone}"`;
      const number = block.about === undefined ? undefined : numbers.get(block.about);
      const link =
        number === undefined
          ? ''
          : ` <a href="#figure-${escapeHtml(block.about ?? '')}">(${escapeHtml(t('document.see', { number }))})</a>`;
      return `<p${tone}>${escapeHtml(block.text)}${link}</p>`;
    }
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'table': {
      const notes = (block.notes ?? []).map((note) => `<p class="about">${escapeHtml(note)}</p>`).join('\n');
      const caption = `${t('document.table', { number: numbers.get(block.id) ?? 0 })} ${block.table.title}`;
      return `${tableHtml(block.table, caption, language)}${notes}`;
    }
    case 'figure': {
      const { id, title, caption, drawing } = block;
      const number = t('document.figure', { number: numbers.get(id) ?? 0 });
      const tables = [{ title, ...drawing.table }, ...(drawing.more ?? [])];
      const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
      return `<figure id="figure-${escapeHtml(id)}">
<h4>${escapeHtml(`${number} ${title}`)}</h4>
${svg({ ...drawing, alternative: title })}
<figcaption>${escapeHtml(caption)}</figcaption>
<details><summary>${escapeHtml(t('document.numbers', { rows }))}</summary>
${tables.map((table) => tableHtml(table, table.title, language)).join('\n')}
</details>
</figure>`;
    }
  }
}
