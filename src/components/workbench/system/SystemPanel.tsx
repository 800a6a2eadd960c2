import { useState } from 'preact/hooks';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { find, isLeaf, leaves } from '../../../lib/study/tree.ts';
import type { IndicatorNode, ITEM_ROLES, Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Committed } from '../parts/Committed.tsx';
import { DestinationSelect } from './DestinationSelect.tsx';
import { dragging, useDrop } from '../parts/drag.ts';
import type { Dragged } from '../parts/drag.ts';
import { destinations } from '../../../lib/study/places.ts';
import type { Edits } from '../state/edits.ts';
import type { SystemTemplate } from '../../../lib/study/edit/template.ts';
import { TemplatePanel } from './TemplatePanel.tsx';
import { nodeText } from '../parts/words.ts';
import './SystemPanel.css';
import '../parts/drag.css';

/** Beyond this many items every dimension is folded until it is opened. */
const FOLD = 30;

/** The indicator system as a nested list: rename, move to another dimension, change the order, add dimensions. */
export function SystemPanel({
  study,
  doctor,
  templates,
  edits,
}: {
  study: Study;
  doctor: Doctor;
  templates: readonly SystemTemplate[];
  edits: Edits;
}) {
  const { t } = useLanguage();
  const { children = [] } = study.system;
  return (
    <section aria-labelledby="wb-system" data-testid="system">
      <p>{t('workbench.system.lead')}</p>
      {children.length > 0 && (
        <TemplatePanel templates={templates} study={study} doctor={doctor} edits={edits} />
      )}
      {children.length === 0 ? (
        <p class="wb-soft">{t('workbench.system.empty')}</p>
      ) : (
        <ul class="wb-tree">
          {children.map((node, at) => (
            <Branch key={node.id} node={node} at={at} of={children.length} study={study} edits={edits} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface Place {
  readonly node: IndicatorNode;
  readonly at: number;
  readonly of: number;
  readonly study: Study;
  readonly edits: Edits;
}

function Branch(place: Place) {
  const language = useLanguage();
  const { t } = language;
  const { node, study, edits } = place;
  const { children = [] } = node;
  const [open, setOpen] = useState(leaves(study.system).length <= FOLD);
  if (isLeaf(node))
    return (
      <li>
        <NodeLine {...place} />
      </li>
    );
  return (
    <li>
      <NodeLine {...place} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('workbench.system.items', { n: leaves(node).length, name: nodeText(node, language) })}
        </summary>
        {open && (
          <ul class="wb-tree">
            {children.map((child, at) => (
              <Branch key={child.id} node={child} at={at} of={children.length} study={study} edits={edits} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

function NodeLine({ node, at, of, study, edits }: Place) {
  const language = useLanguage();
  const { t } = language;
  const name = nodeText(node, language);
  const measuredBy = study.fields.filter((field) => field.item === node.id);
  const { over, handlers } = useDrop(
    (what) => what.kind === 'columns' || find(study.system, what.node)?.node !== node,
    (what) => drop(what, node, edits),
  );
  const kind = isLeaf(node) ? 'wb-node' : 'wb-node wb-dimension';
  return (
    <div class={over ? `${kind} wb-over` : kind} data-node={node.id} {...handlers}>
      <span
        class="wb-handle"
        aria-hidden="true"
        title={t('workbench.system.drag')}
        {...dragging(() => ({ kind: 'node', node: node.id }))}
      >
        ⠿
      </span>
      <Committed
        hidden
        label={t('workbench.system.name', { name })}
        value={name}
        onCommit={(value) => edits.renameNode(node.id, value)}
      />
      <span class="wb-soft wb-columns">
        {measuredBy
          .map(
            (field) =>
              `${t(`workbench.role.short.${field.role as (typeof ITEM_ROLES)[number]}`)} ${field.name}`,
          )
          .join(' · ')}
      </span>
      <DestinationSelect
        label={t('workbench.system.move-of', { name })}
        title={t('workbench.system.move')}
        study={study}
        destinations={() => destinations(study, node.id)}
        isNewOffered={isLeaf(node)}
        onChoose={(to) => edits.placeNode(node.id, to)}
      />
      <button
        type="button"
        class="wb-quiet"
        disabled={at === 0}
        aria-label={t('workbench.system.up', { name })}
        onClick={() => edits.shiftNode(node.id, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="wb-quiet"
        disabled={at === of - 1}
        aria-label={t('workbench.system.down', { name })}
        onClick={() => edits.shiftNode(node.id, 1)}
      >
        ↓
      </button>
    </div>
  );
}

/** Columns go into the node; a node goes into a dimension, or before an item. */
function drop(what: Dragged, node: IndicatorNode, edits: Edits): void {
  if (what.kind === 'columns') edits.place(what.names, { node: node.id });
  else if (isLeaf(node)) edits.placeBefore(what.node, node.id);
  else edits.placeNode(what.node, { node: node.id });
}
