import { addRecord } from '@/lib/actions/save-record';
import { toLocalInput } from './dates';
import { FormButtons } from './form-buttons';
import { i18n } from './i18n';
import { KeyForm } from './key-form';
import { useDraft } from './use-draft';
import { useFocus } from './use-focus';
import { useWorkspace } from './workspace';

/** What a user writes into the history by hand, each with a key. */
export type NoteKind = 'note' | 'call' | 'meeting' | 'visit';

interface Props {
  kind: NoteKind;
  contactId: string;
  onClose(): void;
}

/** Writes a note, a call, a meeting or a visit. Ctrl+Enter saves, Escape leaves. */
export function ActivityForm({ kind, contactId, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [{ at, body }, setEntry, forget] = useDraft(`${kind} ${contactId}`, () => ({ at: toLocalInput(context.now()), body: '' }));
  const text = useFocus<HTMLTextAreaElement>();

  const save = () =>
    attempt(async () => {
      if (!body.trim()) return;
      const time = kind === 'note' ? context.now() : new Date(at).toISOString();
      const entry = { kind, at: time, subject: '', body: body.trim(), contactIds: [contactId] };
      const { deed, batchId } = await addRecord(context, 'activities', entry);
      done(deed, batchId);
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
      <FormButtons onClose={close} isEmpty={!body.trim()} />
    </KeyForm>
  );
}
