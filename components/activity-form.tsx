import { i18n } from '#i18n';
import { addActivity } from '@/lib/actions/add-activity';
import type { ActivityKind } from '@/lib/domain/activity';
import styles from './activity-form.module.css';
import { toLocalInput } from './dates';
import { KeyForm } from './key-form';
import { useDraft } from './use-draft';
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
  const [{ at, body }, setEntry, forget] = useDraft(`${kind} ${contactId}`, () => ({ at: toLocalInput(context.now()), body: '' }));
  const text = useFocus<HTMLTextAreaElement>();

  const save = () =>
    attempt(async () => {
      if (!body.trim()) return;
      const time = kind === 'note' ? undefined : new Date(at).toISOString();
      done('addActivity', await addActivity(context, { kind, at: time, subject: '', body: body.trim(), contactIds: [contactId] }));
      forget();
      onClose();
    });
  const close = () => {
    if (!body.trim()) forget(); // Words that were typed stay for the next time; they are not worth a question.
    onClose();
  };

  return (
    <KeyForm onSave={() => void save()} onClose={close}>
      {kind !== 'note' && (
        <label>
          {i18n.t('activity.at')}
          <input type="datetime-local" value={at} required onInput={(event) => setEntry({ at: event.currentTarget.value, body })} />
        </label>
      )}
      <label>
        {i18n.t(`activity.${kind}`)}
        <textarea
          rows={3}
          value={body}
          placeholder={i18n.t('activity.notePlaceholder')}
          ref={text}
          onInput={(event) => setEntry({ at, body: event.currentTarget.value })}
        />
      </label>
      <div class={styles.buttons}>
        <button type="button" data-kind="quiet" onClick={close}>
          {i18n.t('action.cancel')}
        </button>
        <button type="submit" data-kind="primary" title="Ctrl+Enter" disabled={!body.trim()}>
          {i18n.t('action.save')}
        </button>
      </div>
    </KeyForm>
  );
}
