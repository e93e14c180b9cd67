import { CircleAlert } from 'lucide';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenPhoto } from '@/lib/actions/add-photos';
import { replacePhoto } from '@/lib/actions/replace-photo';
import { Icon } from './icon';
import styles from './photo-faults.module.css';
import type { SideView } from './use-sides';
import { useWorkspace } from './workspace';

const sentences = {
  blurred: 'review.blurred',
  glare: 'review.glare',
  small: 'review.small',
  'no-card': 'review.noCard',
} as const;

/** What makes the shown photo hard to read, and the way to another one; nothing where it is well. */
export function PhotoFaults({ cardId, side, openPhoto }: { cardId: string; side: SideView; openPhoto: OpenPhoto }) {
  const { context, attempt, done } = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  if (side.faults.length === 0) return null;
  return (
    <div class={styles.faults} role="status">
      <ul>
        {side.faults.map((fault) => (
          <li key={fault}>
            <Icon node={CircleAlert} size={14} />
            {i18n.t(sentences[fault])}
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={i18n.t('review.replacePhoto')}
        accept="image/*,application/pdf"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) void attempt(async () => done('replacePhoto', await replacePhoto({ ...context, openPhoto }, cardId, side.side, file)));
        }}
      />
      <button type="button" data-action="replace-photo" onClick={() => input.current?.click()}>
        {i18n.t('review.replacePhoto')}
      </button>
    </div>
  );
}
