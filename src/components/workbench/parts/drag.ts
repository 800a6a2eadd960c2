import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';

/** What the reader drags on this page: columns of the file, or a node of the indicator system. */
export type Dragged =
  | { readonly kind: 'columns'; readonly names: readonly string[] }
  | { readonly kind: 'node'; readonly node: string };

/** Null while nothing is dragged. */
export const dragged = signal<Dragged | null>(null);

/** The handlers of something that can be dragged. */
export function dragging(what: () => Dragged) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent): void => {
      event.stopPropagation();
      const started = what();
      event.dataTransfer?.setData('text/plain', started.kind === 'columns' ? started.names.join(', ') : '');
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      // Changing the page within this event makes some browsers give the drag up.
      setTimeout(() => (dragged.value = started));
    },
    onDragEnd: (): void => {
      dragged.value = null;
    },
  };
}

/** The handlers of a place where it can be dropped, and whether it hovers there. Files are none of its business. */
export function useDrop(accepts: (what: Dragged) => boolean, take: (what: Dragged) => void) {
  const [over, setOver] = useState(false);
  const accepted = (): Dragged | null =>
    dragged.value !== null && accepts(dragged.value) ? dragged.value : null;
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (accepted() === null) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
      onDrop: (event: DragEvent): void => {
        setOver(false);
        const what = accepted();
        if (what === null) return;
        event.preventDefault();
        event.stopPropagation();
        dragged.value = null;
        take(what);
      },
    },
  };
}
