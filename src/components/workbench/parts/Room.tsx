import type { ComponentChildren } from 'preact';
import { isOpen, setOpen } from '../state/rooms.ts';
import type { RoomId } from '../state/rooms.ts';
import './Room.css';

/** A room behind the result: its name and how it stands, and on opening the whole of it. */
export function Room({
  id,
  title,
  state,
  warns = false,
  children,
}: {
  id: RoomId;
  title: string;
  /** How it stands, in a few words. */
  state: string;
  /** Something in it waits for the reader. */
  warns?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="wb-room" open={isOpen(id)} onToggle={(event) => setOpen(id, event.currentTarget.open)}>
      <summary>
        <h2 id={`wb-${id}`}>{title}</h2>
        <span class={warns ? 'wb-room-state wb-room-warns' : 'wb-room-state'}>{state}</span>
      </summary>
      {children}
    </details>
  );
}
