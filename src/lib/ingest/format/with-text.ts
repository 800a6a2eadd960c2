import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { SourceRefused } from '../container/source-refused.ts';
import type { Source } from '../container/source.ts';
import { OtherEncoding } from '../container/utf8.ts';
import { openText } from './open-text.ts';
import type { Text, TextOptions } from './text.ts';

/**
 * Opens a file as text for `work`, and once more where it turns out to be in another encoding. A refusal of the file's or of
 * `work`'s own; SourceRefused as a refusal.
 */
export async function withText<T>(
  source: Source,
  options: TextOptions,
  work: (text: Text) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const attempt = async (open: TextOptions): Promise<T | Refusal> => {
    const text = await openText(source, open);
    return isRefusal(text) ? text : work(text);
  };
  try {
    try {
      return await attempt(options);
    } catch (error) {
      if (!(error instanceof OtherEncoding)) throw error;
      return await attempt({ ...options, found: error });
    }
  } catch (error) {
    if (error instanceof SourceRefused) return refuse(error.code, error.parameters);
    throw error;
  }
}
