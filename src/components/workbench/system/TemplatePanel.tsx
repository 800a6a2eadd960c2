import { useMemo, useState } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { leaves, path } from '../../../lib/study/tree.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import type { Edits } from '../state/edits.ts';
import { matchSystem } from './match-system.ts';
import type { SystemTemplate } from '../../../lib/study/edit/template.ts';
import { nodeText } from '../parts/words.ts';
import './TemplatePanel.css';

/** A bundled indicator system as a template: what it would make of the study is shown, and can be corrected, before it is applied. */
export function TemplatePanel({
  templates,
  study,
  doctor,
  edits,
}: {
  templates: readonly SystemTemplate[];
  study: Study;
  doctor: Doctor;
  edits: Edits;
}) {
  const { t } = useLanguage();
  const [id, setId] = useState('');
  const template = templates.find((candidate) => candidate.id === id);
  return (
    <details class="wb-templates">
      <summary>{t('workbench.template.summary')}</summary>
      <p class="wb-soft">{t('workbench.template.lead')}</p>
      <label class="wb-field">
        {t('workbench.template.choose')}
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          <option value="">{t('workbench.template.none')}</option>
          {templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      {template && (
        <Preview
          key={template.id}
          template={template}
          study={study}
          doctor={doctor}
          edits={edits}
          onDone={() => setId('')}
        />
      )}
    </details>
  );
}

function Preview({
  template,
  study,
  doctor,
  edits,
  onDone,
}: {
  template: SystemTemplate;
  study: Study;
  doctor: Doctor;
  edits: Edits;
  onDone: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { system, fields } = study;
  const proposed = useMemo(() => matchSystem(study, doctor.columns, template), [system, fields, template]);
  const [corrected, setCorrected] = useState<Readonly<Record<string, string>>>({});
  const nodes = leaves(template.system);
  const matches = proposed.map((match) => ({ ...match, node: corrected[match.item.id] ?? match.node }));
  const used = matches.map(({ node }) => node).filter((node) => node !== '');
  const twice = new Set(used).size < used.length;
  return (
    <div data-testid="template">
      <p class="wb-soft">{t('workbench.template.source', { source: template.source })}</p>
      <p>
        {t('workbench.template.report', {
          matched: used.length,
          items: matches.length,
          rest: matches.length - used.length,
          empty: nodes.length - new Set(used).size,
        })}
      </p>
      <div class="table-scroll" role="region" aria-label={t('workbench.template.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t('workbench.template.item')}</th>
              <th>{t('workbench.template.node')}</th>
              <th>{t('workbench.template.why')}</th>
            </tr>
          </thead>
          <tbody>
            {matches.map(({ item, node, by }) => (
              <tr key={item.id}>
                <th scope="row">{nodeText(item, language)}</th>
                <td>
                  <select
                    aria-label={t('workbench.template.node-of', { item: nodeText(item, language) })}
                    value={node}
                    onChange={(event) => setCorrected({ ...corrected, [item.id]: event.currentTarget.value })}
                  >
                    <option value="">{t('workbench.template.unmatched')}</option>
                    {nodes.map((candidate) => (
                      <option key={candidate.id} value={candidate.id}>
                        {path(template.system, candidate.id)
                          .slice(1)
                          .map((one) => nodeText(one, language))
                          .join(' › ')}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="wb-soft">{whyText(by, corrected[item.id] !== undefined, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="wb-row">
        <button
          type="button"
          class="wb-button"
          disabled={used.length === 0 || twice}
          onClick={() => {
            edits.template(template, matches);
            onDone();
          }}
        >
          {t('workbench.template.apply')}
        </button>
        {twice && <span class="wb-soft">{t('workbench.template.twice')}</span>}
      </div>
    </div>
  );
}

function whyText(
  by: ReturnType<typeof matchSystem>[number]['by'],
  isCorrected: boolean,
  { t }: Language,
): string {
  if (isCorrected) return t('workbench.roles.yours');
  return by === null ? '' : t(`workbench.template.by.${by}`);
}
