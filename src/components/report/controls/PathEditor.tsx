import { useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import { PATH_TEMPLATES, pathModelOf, pathTemplate } from '../../../lib/analysis/path-model/templates.ts';
import { constructName, indicatorName } from '../../../lib/chart/names.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { PATH_METRICS, PATH_MISSING, PATH_SCHEMES } from '../../../lib/study/path-model.ts';
import type { PathConstruct, PathModelOptions } from '../../../lib/study/path-model.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';
import {
  asPart,
  candidates,
  changedConstruct,
  spareIndicators,
  withConstruct,
  withoutConstruct,
  withPath,
  withWhole,
} from './path-edits.ts';
import type { Candidate } from './path-edits.ts';

function Select(properties: {
  text: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
  hidden?: boolean;
}) {
  const { text, value, options, onChoose, hidden } = properties;
  const select = (
    <select
      value={value}
      aria-label={hidden ? text : undefined}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key} selected={key === value}>
          {words}
        </option>
      ))}
    </select>
  );
  return hidden ? (
    select
  ) : (
    <label>
      <span>{text}</span>
      {select}
    </label>
  );
}

interface EditorProperties {
  readonly study: Study;
  readonly model: PathModelOptions;
  readonly change: (model: PathModelOptions) => void;
}

/** One construct: its mode, what it is part of, its indicators, each to be taken out. */
function Construct({ study, model, change, own }: EditorProperties & { own: PathConstruct }) {
  const language = useLanguage();
  const { id, mode, indicators, parts } = own;
  const name = constructName(id, model, study, language);
  const wholes = model.constructs.filter((one) => one.parts !== undefined);
  const whole = wholes.find((one) => one.parts?.includes(id))?.id ?? '';
  const spare = spareIndicators(study, model);
  const labelled = (action: string): string => language.t('path.edit.of', { action, construct: name });
  return (
    <li>
      <b>{name}</b>{' '}
      <Select
        hidden
        text={labelled(language.t('path.column.mode'))}
        value={mode}
        options={[
          ['A', language.t('path.edit.modeA')],
          ['B', language.t('path.edit.modeB')],
        ]}
        onChoose={(value) => change(changedConstruct(model, id, { mode: value === 'B' ? 'B' : 'A' }))}
      />{' '}
      {parts === undefined && wholes.length > 0 && (
        <Select
          hidden
          text={labelled(language.t('path.edit.partOf'))}
          value={whole}
          options={[
            ['', language.t('path.edit.noPart')],
            ...wholes.map((one): [string, string] => [
              one.id,
              language.t('path.edit.part', { construct: constructName(one.id, model, study, language) }),
            ]),
          ]}
          onChoose={(value) => change(asPart(model, id, value))}
        />
      )}{' '}
      <button
        type="button"
        aria-label={labelled(language.t('path.edit.remove'))}
        onClick={() => change(withoutConstruct(model, id))}
      >
        {language.t('path.edit.remove')}
      </button>
      {parts === undefined && (
        <details>
          <summary>{language.t('path.edit.indicators', { n: indicators.length })}</summary>
          <ul>
            {indicators.map((key) => (
              <li key={key}>
                {indicatorName(key, model, study, language)}{' '}
                <button
                  type="button"
                  aria-label={labelled(
                    language.t('path.edit.removeIndicator', {
                      indicator: indicatorName(key, model, study, language),
                    }),
                  )}
                  onClick={() =>
                    change(
                      changedConstruct(model, id, { indicators: indicators.filter((one) => one !== key) }),
                    )
                  }
                >
                  {language.t('path.edit.remove')}
                </button>
              </li>
            ))}
          </ul>
          {spare.length > 0 && (
            <Select
              hidden
              text={labelled(language.t('path.edit.addIndicator'))}
              value=""
              options={[
                ['', language.t('path.edit.addIndicator')],
                ...spare.map((key): [string, string] => [key, indicatorName(key, model, study, language)]),
              ]}
              onChoose={(key) => change(changedConstruct(model, id, { indicators: [...indicators, key] }))}
            />
          )}
        </details>
      )}
    </li>
  );
}

function Constructs({ study, model, change }: EditorProperties) {
  const language = useLanguage();
  const more = candidates(study, model);
  const picked = useSignal('');
  const whole = useSignal('');
  const chosen = more.find(({ id }) => id === picked.value) ?? more[0];
  const nameOf = ({ id, named }: Candidate): string =>
    named === undefined
      ? constructName(id, { ...model, constructs: [] }, study, language)
      : indicatorName(named, model, study, language);
  return (
    <div class="path-editor">
      <h4>{language.t('path.edit.constructs')}</h4>
      <ul>
        {model.constructs.map((own) => (
          <Construct key={own.id} study={study} model={model} change={change} own={own} />
        ))}
      </ul>
      {chosen !== undefined && (
        <p>
          <Select
            hidden
            text={language.t('path.edit.candidate')}
            value={chosen.id}
            options={more.map((one) => [
              one.id,
              language.t('path.edit.candidateText', { name: nameOf(one), n: one.indicators.length }),
            ])}
            onChoose={(value) => (picked.value = value)}
          />{' '}
          <button
            type="button"
            onClick={() =>
              change(withConstruct(model, chosen, chosen.named === undefined ? undefined : nameOf(chosen)))
            }
          >
            {language.t('path.edit.addConstruct')}
          </button>
        </p>
      )}
      <p>
        <input
          type="text"
          aria-label={language.t('path.edit.wholeName')}
          placeholder={language.t('path.edit.wholeName')}
          value={whole.value}
          onInput={({ currentTarget }) => (whole.value = currentTarget.value)}
        />{' '}
        <button
          type="button"
          disabled={whole.value.trim() === ''}
          onClick={() => {
            change(withWhole(model, whole.value.trim()));
            whole.value = '';
          }}
        >
          {language.t('path.edit.addWhole')}
        </button>
      </p>
    </div>
  );
}

function Paths({ study, model, change }: EditorProperties) {
  const language = useLanguage();
  const from = useSignal('');
  const to = useSignal('');
  const ends = model.constructs.map(({ id }): [string, string] => [
    id,
    constructName(id, model, study, language),
  ]);
  const name = (id: string): string => constructName(id, model, study, language);
  const held = (value: string, at: number): string =>
    ends.some(([id]) => id === value) ? value : (ends[at]?.[0] ?? '');
  const [start, end] = [held(from.value, 0), held(to.value, 1)];
  return (
    <div class="path-editor">
      <h4>{language.t('path.edit.paths')}</h4>
      <ul>
        {model.paths.map(([a, b], at) => (
          <li key={`${a} ${b}`}>
            {name(a)} → {name(b)}{' '}
            <button
              type="button"
              aria-label={language.t('path.edit.removePath', { from: name(a), to: name(b) })}
              onClick={() => change({ ...model, paths: model.paths.filter((_, other) => other !== at) })}
            >
              {language.t('path.edit.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Select
          hidden
          text={language.t('path.column.from')}
          value={start}
          options={ends}
          onChoose={(id) => (from.value = id)}
        />
        {' → '}
        <Select
          hidden
          text={language.t('path.column.to')}
          value={end}
          options={ends}
          onChoose={(id) => (to.value = id)}
        />{' '}
        <button type="button" onClick={() => change(withPath(model, start, end))}>
          {language.t('path.edit.addPath')}
        </button>
      </p>
    </div>
  );
}

/** The path model to be edited: a template to begin with, constructs, paths, scheme and metric. Kept with the study. */
export function PathEditor({
  study,
  options,
  results,
}: {
  readonly study: Study;
  readonly options: StudyOptions;
  readonly results: ChapterContext;
}) {
  const language = useLanguage();
  const model = pathModelOf(study, options);
  if (model === null) return null;
  const change = (pathModel: PathModelOptions): void => setOptions(study, { pathModel });
  const drawing = ({ constructs, paths }: PathModelOptions): string => JSON.stringify([constructs, paths]);
  const templates = PATH_TEMPLATES.flatMap((id) => {
    const filled = pathTemplate(id, study);
    return filled === null ? [] : [{ id, filled }];
  });
  const current = templates.find(({ filled }) => drawing(filled) === drawing(model))?.id ?? 'own';
  const found = results.result('path-model');
  const about = { ...study, options };
  return (
    <>
      <Select
        text={language.t('path.edit.template')}
        value={current}
        options={[
          ...templates.map(({ id }): [string, string] => [id, language.t(`path.template.${id}`)]),
          ...(current === 'own' ? [['own', language.t('path.template.own')] as const] : []),
        ]}
        onChoose={(id) => {
          const chosen = templates.find((one) => one.id === id)?.filled;
          if (chosen !== undefined) change({ ...model, constructs: chosen.constructs, paths: chosen.paths });
        }}
      />
      <Select
        text={language.t('path.edit.scheme')}
        value={model.scheme}
        options={PATH_SCHEMES.map((id) => [id, language.t(`path.scheme.${id}`)])}
        onChoose={(id) => change({ ...model, scheme: id as PathModelOptions['scheme'] })}
      />
      <Select
        text={language.t('path.edit.metric')}
        value={model.metric}
        options={PATH_METRICS.map((id) => [id, language.t(`path.metric.${id}`)])}
        onChoose={(id) => change({ ...model, metric: id as PathModelOptions['metric'] })}
      />
      <Select
        text={language.t('path.edit.missing')}
        value={model.missing}
        options={PATH_MISSING.filter((id) => id !== 'pairwise' || model.missing === 'pairwise').map((id) => [
          id,
          language.t(`path.missing.${id}`),
        ])}
        onChoose={(id) => change({ ...model, missing: id as PathModelOptions['missing'] })}
      />
      {!isRefusal(found) && (
        <Select
          text={language.t('path.edit.target')}
          value={found.target}
          options={found.targets.map((id) => [id, constructName(id, model, study, language)])}
          onChoose={(target) => change({ ...model, target })}
        />
      )}
      <p class="figure-refusals" role="status">
        {isRefusal(found)
          ? refusalSentence(found, about, language)
          : language.t('path.edit.solved', { n: found.n, iterations: found.iterations })}
      </p>
      <Constructs study={study} model={model} change={change} />
      <Paths study={study} model={model} change={change} />
    </>
  );
}
