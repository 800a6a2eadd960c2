import { useLanguage } from '../../site/use-language.ts';
import { pageLanguage } from '../../site/language.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { analysisHere } from './code.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { labelText } from '../../../lib/study/label.ts';
import type { Study } from '../../../lib/study/types.ts';

import { optionsOf } from './live.ts';
import type { PageStudy } from './live.ts';
import { markDrawn, renderInto } from './render-into.ts';

function Statements({ study, analysis }: { study: Study; analysis: AnalysisId }) {
  const language = useLanguage();
  const definition = analysisHere(analysis);
  const refusal = definition.requires(study);
  if (refusal !== null) return <p class="refusal">{refusalSentence(refusal, study, language)}</p>;
  return (
    <>
      {Object.entries(definition.queries(study)).map(([name, sql]) => (
        <div key={name}>
          <p>
            <code>{name}</code>
          </p>
          <pre tabIndex={0}>
            <code>{sql}</code>
          </pre>
        </div>
      ))}
    </>
  );
}

/** The statements of one analysis, once they are opened, as they run over the reader's own columns. */
export function redrawQuery(details: HTMLDetailsElement, own: PageStudy): void {
  const analysis = details.dataset['query'];
  const place = details.querySelector<HTMLElement>('[data-query-sql]');
  if (analysis === undefined || place === null || !details.open) return;
  const study = { ...own.study, options: optionsOf(own) };
  renderInto(place, <Statements study={study} analysis={analysis as AnalysisId} />);
}

/** Under a study of the reader's own: what stands behind figures and queries is that study and its file. */
export function redrawSources(own: PageStudy): void {
  const name = labelText(own.study.title, pageLanguage().code, own.fileName);
  for (const list of document.querySelectorAll<HTMLElement>('[data-figure-sources]'))
    renderInto(list, [
      ...own.study.sources.map(({ title }) => <li key={title}>{title}</li>),
      <li key="file">
        {pageLanguage().t('chapter.sources.own', { name, file: own.fileName ?? own.study.path })}
      </li>,
    ]);
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-query]')) {
    const title = details.querySelector<HTMLElement>('[data-query-study]');
    if (title !== null) {
      title.textContent = name;
      markDrawn(title);
    }
    redrawQuery(details, own);
  }
}
