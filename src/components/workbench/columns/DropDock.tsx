import { isLeaf } from '../../../lib/study/tree.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { dragged, useDrop } from '../parts/drag.ts';
import type { Edits } from '../state/edits.ts';
import type { Destination } from '../../../lib/study/edit/place.ts';
import { nodeText } from '../parts/words.ts';
import './DropDock.css';
import '../parts/drag.css';

/** While columns are dragged: the dimensions beside the table, to drop them on without scrolling to the indicator system. */
export function DropDock({ study, edits }: { study: Study; edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  if (dragged.value?.kind !== 'columns') return null;
  const dimensions = (study.system.children ?? []).filter((child) => !isLeaf(child));
  return (
    <div class="wb-dock" data-testid="dock">
      <p class="wb-soft">{t('workbench.dock.lead', { n: dragged.value.names.length })}</p>
      <ul>
        {dimensions.map((node) => (
          <Place key={node.id} label={nodeText(node, language)} to={{ node: node.id }} edits={edits} />
        ))}
        <Place
          label={t('workbench.system.new')}
          to={{ dimension: t('workbench.system.new-name') }}
          edits={edits}
        />
      </ul>
    </div>
  );
}

function Place({ label, to, edits }: { label: string; to: Destination; edits: Edits }) {
  const { over, handlers } = useDrop(
    ({ kind }) => kind === 'columns',
    (what) => {
      if (what.kind === 'columns') edits.place(what.names, to);
    },
  );
  return (
    <li class={over ? 'wb-over' : ''} {...handlers}>
      {label}
    </li>
  );
}
