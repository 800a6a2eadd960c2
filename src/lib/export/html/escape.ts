const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that no HTML may hold, but for tab and line feed. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A plain text as it stands in HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (mark) => MARKS[mark]!);
}
