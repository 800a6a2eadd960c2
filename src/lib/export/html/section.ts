import { breather } from '../../engine/breathe.ts';
import type { DocumentBlock, DocumentSection } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { escapeHtml } from './escape.ts';
import { tableHtml } from './table.ts';

/** The blocks of a section as HTML; its heading is whoever's who calls. */
export async function sectionHtml(
  { blocks }: DocumentSection,
  numbers: ReadonlyMap<string, number>,
  tools: WriterTools,
): Promise<string> {
  const breathe = breather();
  const written: string[] = [];
  for (const block of blocks) {
    written.push(blockHtml(block, numbers, tools));
    await breathe();
  }
  return written.join('\n');
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
<p class="title">${escapeHtml(`${number} ${title}`)}</p>
${svg({ ...drawing, alternative: title })}
<figcaption>${escapeHtml(caption)}</figcaption>
<details><summary>${escapeHtml(t('document.numbers', { rows }))}</summary>
${tables.map((table) => tableHtml(table, table.title, language)).join('\n')}
</details>
</figure>`;
    }
  }
}
