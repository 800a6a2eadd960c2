import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws its children after what stands before them is on the screen: a large study does not hold the page's thread in one piece. */
export function Later({ children }: { children: () => ComponentChildren }) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    // A hidden tab paints no frames; the timer serves it too.
    const timer = setTimeout(() => setDrawn(true), 30);
    return () => clearTimeout(timer);
  }, []);
  return drawn ? <>{children()}</> : null;
}
