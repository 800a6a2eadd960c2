import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { LanguageProvider } from '../../site/use-language.ts';
import { NumberBox } from '../controls/NumberBox.tsx';
import type { DemonstrationId, Entry, ToolField } from './fields.ts';

export interface DemonstrationToolsProperties {
  readonly id: DemonstrationId;
  readonly fields: readonly ToolField[];
  /** The button under the boxes: other samples, or the numbers of the study. Absent where there is none. */
  readonly button?: string | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** The boxes of a demonstration: at every change its figure is drawn anew, by code that is fetched then. */
export function DemonstrationTools(properties: DemonstrationToolsProperties) {
  return (
    <LanguageProvider value={properties.language}>
      <Tools {...properties} />
    </LanguageProvider>
  );
}

function Tools({ id, fields, button }: DemonstrationToolsProperties) {
  const entry = useSignal<Entry>(Object.fromEntries(fields.map(({ key, value }) => [key, value])));
  const seed = useRef(1);
  /** Counts the drawings asked for: only the last is shown. */
  const asked = useRef(0);
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);

  const redraw = async (): Promise<void> => {
    const figure = root.current?.closest<HTMLElement>('figure');
    if (!figure) return;
    const mine = (asked.current += 1);
    const code = await import('./redraw.tsx');
    const isWanted = (): boolean => mine === asked.current;
    said.value =
      (await code.redrawDemonstration(id, { ...entry.value, seed: seed.current }, figure, isWanted)) ??
      said.value;
  };
  const set = (key: string, value: number): void => {
    entry.value = { ...entry.value, [key]: value };
    void redraw();
  };
  const press = async (): Promise<void> => {
    seed.current += 1;
    if (id === 'plan')
      entry.value = { ...entry.value, ...(await import('./redraw.tsx').then((code) => code.fromStudy())) };
    await redraw();
  };
  return (
    <div class="figure-tools not-content" ref={root}>
      <p class="figure-boxes">
        {fields.map(({ key, label, value, min, max, step }) => (
          <label key={key}>
            <span>{label}</span>
            <NumberBox
              min={min}
              max={max}
              step={step}
              value={entry.value[key] ?? value}
              accepts={(next) => next >= min && next <= max && (step < 1 || Number.isInteger(next))}
              onValue={(next) => set(key, next)}
              data-box={key}
            />
          </label>
        ))}
      </p>
      {button !== undefined && (
        <p class="figure-buttons">
          <button type="button" onClick={() => void press()}>
            {button}
          </button>
        </p>
      )}
      <p class="sr-only" role="status">
        {said.value}
      </p>
    </div>
  );
}
