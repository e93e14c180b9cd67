import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addActivity } from '@/lib/actions/add-activity';
import type { ActivityKind } from '@/lib/domain/activity';
import styles from './activity-form.module.css';
import { toLocalInput } from './dates';
import { isComposing } from './keys';
import { useFocus } from './use-focus';
import { useWorkspace } from './workspace';

interface Props {
  kind: Exclude<ActivityKind, 'email'>;
  contactId: string;
  onClose(): void;
}

/** Writes a note, a call or a meeting. Ctrl+Enter saves, Escape leaves. */
export function ActivityForm({ kind, contactId, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [at, setAt] = useState(() => toLocalInput(context.now()));
  const [body, setBody] = useState('');
  const text = useFocus<HTMLTextAreaElement>();

  const save = () =>
    attempt(async () => {
      if (!body.trim()) return;
      const time = kind === 'note' ? undefined : new Date(at).toISOString();
      done('addActivity', await addActivity(context, { kind, at: time, subject: '', body: body.trim(), contactIds: [contactId] }));
      onClose();
    });

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {kind !== 'note' && (
        <label>
          {i18n.t('activity.at')}
          <input type="datetime-local" value={at} required onInput={(event) => setAt(event.currentTarget.value)} />
        </label>
      )}
      <label>
        {i18n.t(`activity.${kind}`)}
        <textarea
          rows={3}
          value={body}
          placeholder={i18n.t('activity.notePlaceholder')}
          ref={text}
          onInput={(event) => setBody(event.currentTarget.value)}
        />
      </label>
      <div class={styles.buttons}>
        <button type="button" data-kind="quiet" onClick={onClose}>
          {i18n.t('action.cancel')}
        </button>
        <button type="submit" data-kind="primary" title="Ctrl+Enter" disabled={!body.trim()}>
          {i18n.t('action.save')}
        </button>
      </div>
    </form>
  );
}
