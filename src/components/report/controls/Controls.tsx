import { useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { comparedGroups, worstDimension } from '../../../lib/analysis/gap/compared-groups.ts';
import { domainName } from '../../../lib/chart/names.ts';
import { comparedNodes, dimensionsOf } from '../../../lib/study/nodes.ts';
import type { FigureControl } from '../../../lib/analysis/figure.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import type { Domain } from '../../../lib/survey/types.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { remarkSentence } from '../../../lib/chart/sentence.ts';
import { labelText } from '../../../lib/study/label.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { SCHEMES } from '../../../lib/study/types.ts';
import type { Scheme, Study, StudyOptions } from '../../../lib/study/types.ts';

import { linkTooLong } from '../live/keep-link.ts';
import { choices, optionsOf, ownStudy, reset, results, setOptions, pageStudy } from '../live/live.ts';
import type { FigureChoice } from '../live/live.ts';
import { NumberBox } from './NumberBox.tsx';
import { OwnWeights } from './OwnWeights.tsx';
import { DecisionControls } from './DecisionControls.tsx';

const LEVELS = [0.8, 0.9, 0.95, 0.99];

function Labelled({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <label>
      <span>{text}</span>
      {children}
    </label>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean;
}

function Choice(properties: {
  text: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
}) {
  const { text, value, options, onChoose } = properties;
  return (
    <Labelled text={text}>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled === true}
            selected={option.value === value}
          >
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface PanelProperties {
  readonly study: Study;
  readonly options: StudyOptions;
  readonly results: ChapterContext;
}

const comparePairs = async (): Promise<ComponentType<PanelProperties>> =>
  (await import('./ComparePairs.tsx')).ComparePairs;

const priorityControls = async (): Promise<ComponentType<PanelProperties>> =>
  (await import('./PriorityControls.tsx')).PriorityControls;

const pathEditor = async (): Promise<ComponentType<PanelProperties>> =>
  (await import('./PathEditor.tsx')).PathEditor;

const groupPicker = async (): Promise<ComponentType<PanelProperties>> =>
  (await import('./GroupPicker.tsx')).GroupPicker;

/** A panel whose code is fetched when its figure's controls are opened. */
function Fetched({
  load,
  ...properties
}: PanelProperties & { load: () => Promise<ComponentType<PanelProperties>> }) {
  const panel = useSignal<{ readonly component: ComponentType<PanelProperties> } | null>(null);
  useEffect(() => void load().then((component) => (panel.value = { component })), []);
  const Panel = panel.value?.component;
  return Panel === undefined ? null : <Panel {...properties} />;
}

/** Every scheme; those that this study gives no weights for are there, disabled, with the reason below. */
function schemeOptions({ language, result }: ChapterContext): readonly Option[] {
  const index = result('index');
  const refusals = isRefusal(index) ? [] : index.weights;
  return SCHEMES.map((scheme) => ({
    value: scheme,
    text: language.say('chapter.scheme', scheme),
    disabled: refusals.find((weights) => weights.scheme === scheme)?.refusal != null,
  }));
}

function domainsOf(all: ChapterContext): readonly Domain[] {
  const { result } = all;
  const index = result('index');
  const gap = result('gap');
  if (!isRefusal(index))
    return index.groups.filter((group) => !isRefusal(group.ownSet)).map(({ domain }) => domain);
  return isRefusal(gap)
    ? []
    : gap.groups.filter(({ refusal }) => refusal === null).map(({ domain }) => domain);
}

/** A figure's controls. Those of the study (weights, confidence, smallest group) move every figure and number of the page. */
export function Controls({
  element,
  study,
  controls,
}: {
  element: string;
  study: string;
  controls: readonly FigureControl[];
}) {
  const language = useLanguage();
  const now = pageStudy(study);
  const solved = results(study);
  if (now === null || solved === null) return null;
  const options = optionsOf(now);
  const has = (control: FigureControl): boolean => controls.includes(control);
  const choose = (choice: FigureChoice): void => {
    choices.value = { ...choices.value, [element]: { ...choices.value[element], ...choice } };
  };
  const [index, gap] = [solved.result('index'), solved.result('gap')];
  const weights = isRefusal(index) ? [] : index.weights;
  const refused = weights.filter(({ refusal }) => refusal !== null);
  const remarked = weights.filter(({ remarks }) => remarks.length > 0);
  return (
    <div class="figure-panel figure-controls">
      {has('scheme') && (
        <Choice
          text={language.t('chapter.control.scheme')}
          value={options.ownWeights === undefined ? options.scheme : 'user'}
          options={[
            ...schemeOptions(solved),
            ...(options.ownWeights === undefined
              ? []
              : [{ value: 'user', text: language.say('chapter.scheme', 'user') }]),
          ]}
          onChoose={(scheme) => {
            if (scheme !== 'user') setOptions(now.study, { scheme: scheme as Scheme, ownWeights: undefined });
          }}
        />
      )}
      {has('priorities') && (
        <Fetched load={priorityControls} study={now.study} options={options} results={solved} />
      )}
      {has('domain') && (
        <Choice
          text={language.t('chapter.control.domain')}
          value={choices.value[element]?.domain ?? 'all'}
          options={domainsOf(solved).map((domain) => ({
            value: domain.id,
            text: domainName(domain, now.study, language),
          }))}
          onChoose={(domain) => choose({ domain })}
        />
      )}
      {has('node') && !isRefusal(gap) && comparedGroups(gap).length > 0 && (
        <Choice
          text={language.t('chapter.control.node')}
          value={choices.value[element]?.node ?? worstDimension(gap, now.study)?.id ?? ''}
          options={dimensionsOf(now.study).map((node) => ({
            value: node.id,
            text: labelText(node.label, language.code),
          }))}
          onChoose={(node) => choose({ node })}
        />
      )}
      <DecisionControls element={element} study={now.study} options={options} />
      {has('confidence') && (
        <Choice
          text={language.t('chapter.control.confidence')}
          value={String(options.confidence)}
          options={[...new Set([...LEVELS, options.confidence])]
            .sort((a, b) => a - b)
            .map((level) => ({
              value: String(level),
              text: language.t('chapter.control.level', { level: 100 * level }),
            }))}
          onChoose={(level) => setOptions(now.study, { confidence: Number(level) })}
        />
      )}
      {has('minGroup') && (
        <Labelled text={language.t('chapter.control.minGroup')}>
          <NumberBox
            min={1}
            step={1}
            value={options.minGroup}
            accepts={(minGroup) => Number.isInteger(minGroup) && minGroup > 0}
            onValue={(minGroup) => setOptions(now.study, { minGroup })}
          />
        </Labelled>
      )}
      <button type="button" onClick={() => reset(now.study)}>
        {language.t('chapter.control.reset')}
      </button>
      {ownStudy.value === null && (
        <p>{language.t(linkTooLong.value ? 'chapter.link.long' : 'chapter.link.what')}</p>
      )}
      {has('weights') && dimensionsOf(now.study).length > 1 && (
        <OwnWeights study={now.study} options={options} results={solved} />
      )}
      {has('pairs') && comparedNodes(now.study).length > 1 && (
        <Fetched load={comparePairs} study={now.study} options={options} results={solved} />
      )}
      {has('pathGroups') && (
        <Fetched load={groupPicker} study={now.study} options={options} results={solved} />
      )}
      {has('pathModel') && <Fetched load={pathEditor} study={now.study} options={options} results={solved} />}
      {has('scheme') && refused.length + remarked.length > 0 && (
        <ul class="figure-refusals">
          {refused.map(({ scheme, refusal }) => (
            <li key={scheme}>
              <b>{language.say('chapter.scheme', scheme)}:</b>{' '}
              {refusal !== null && refusalSentence(refusal, now.study, language)}
            </li>
          ))}
          {remarked.map(({ scheme, remarks }) => (
            <li key={scheme}>
              <b>{language.say('chapter.scheme', scheme)}:</b>{' '}
              {remarks.map((remark) => remarkSentence(remark, now.study, language)).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
