import { useLanguage } from '../../site/use-language.ts';
import './Notice.css';

/** A message of the page: what happened, and the next step. */
export interface Message {
  readonly level: 'note' | 'warning' | 'problem';
  readonly lead: string;
  /** Further sentences, one a line. */
  readonly details?: readonly string[];
}

/** A message that stays until it is put away. */
export function Notice({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <div class={`wb-notice wb-${message.level}`} role={message.level === 'note' ? 'status' : 'alert'}>
      <div>
        <p>{message.lead}</p>
        {message.details && message.details.length > 0 && (
          <ul>
            {message.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      <button type="button" class="wb-quiet" onClick={onClose}>
        {t('workbench.close')}
      </button>
    </div>
  );
}
