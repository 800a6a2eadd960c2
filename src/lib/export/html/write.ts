import type { ReportDocument } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { longDate } from '../long-date.ts';
import { numbersOf } from '../table/numbering.ts';
import { escapeHtml } from './escape.ts';
import { sectionHtml } from './section.ts';
import { STYLE } from './style.ts';

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
  const sections: string[] = [];
  for (const section of document.sections) {
    const inside = await sectionHtml(section, numbers, tools);
    sections.push(
      `<section id="${escapeHtml(section.id)}">\n<h2>${escapeHtml(section.title)}</h2>\n${inside}\n</section>`,
    );
  }
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
