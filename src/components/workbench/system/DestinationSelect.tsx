import { useState } from 'preact/hooks';
import type { IndicatorNode, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Destination } from '../../../lib/study/edit/place.ts';
import { nodeText } from '../parts/words.ts';

const NEW = '\u0000new';

/** A place of the indicator system, chosen from a list that is made only when the reader reaches for it: there may be a thousand of these. */
export function DestinationSelect({
  label,
  title,
  study,
  destinations,
  isNewOffered,
  onChoose,
}: {
  /** For screen readers. */
  label: string;
  /** What stands in the closed list. */
  title: string;
  study: Study;
  destinations: () => readonly IndicatorNode[];
  isNewOffered: boolean;
  onChoose: (to: Destination) => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const [reached, setReached] = useState(false);
  const reach = (): void => setReached(true);
  return (
    <select
      value=""
      aria-label={label}
      onPointerEnter={reach}
      onPointerDown={reach}
      onFocus={reach}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        event.currentTarget.value = '';
        if (chosen === NEW) onChoose({ dimension: t('workbench.system.new-name') });
        else if (chosen !== '') onChoose({ node: chosen });
      }}
    >
      <option value="">{title}</option>
      {reached &&
        destinations().map((parent) => (
          <option key={parent.id} value={parent.id}>
            {parent.id === study.system.id ? t('workbench.system.top') : nodeText(parent, language)}
          </option>
        ))}
      {reached && isNewOffered && <option value={NEW}>{t('workbench.system.new')}</option>}
    </select>
  );
}
