/** A chapter that recomputes on the opened study. */
export interface Chapter {
  /** Null where the way there would lose the study, which lives in this tab only. */
  readonly href: string | null;
  readonly title: string;
  /** The analyses that it shows. */
  readonly analyses?: readonly string[] | undefined;
}

/** The title of a chapter, as a link where it can be followed. `onRead` settles when the kept study is up to date. */
export function ChapterTitle({ chapter, onRead }: { chapter: Chapter; onRead: () => Promise<void> }) {
  const { href, title } = chapter;
  if (href === null) return <>{title}</>;
  return (
    <a
      href={href}
      onClick={(event) => {
        // Numbers that are on their way arrive first: the chapter opens on what is kept.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void onRead().then(() => location.assign(href));
      }}
    >
      {title}
    </a>
  );
}
