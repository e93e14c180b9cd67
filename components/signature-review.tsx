import { useEffect, useState } from 'preact/hooks';
import { dismissCandidate, keepCandidate, refuseCandidate } from '@/lib/actions/candidates';
import type { Signature } from '@/lib/actions/read-mail-signature';
import { saveSignature } from '@/lib/actions/save-signature';
import type { OpenMessage } from '@/lib/domain/open-message';
import { AddField } from './add-field';
import styles from './card-review.module.css';
import { i18n } from './i18n';
import { isDoubtful, unassignedLines } from './review';
import { ReviewField } from './review-field';
import { reviewKey } from './review-keys';
import { isOnLine, SignatureText } from './signature-text';
import { TwinQuestion, useTwins } from './twin-question';
import { UnassignedText } from './unassigned-text';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useReview } from './use-review';
import { textSide } from './use-sides';
import { useWorkspace } from './workspace';

interface Props {
  /** Names what is typed, for as long as the page is open. */
  id: string;
  signature: Signature;
  /** The mail it was read in just now: then it can be put off. Absent for a candidate, who was put off before. */
  message?: Pick<OpenMessage, 'subject' | 'url'>;
  candidateId?: string;
  onSaved(contactId: string): void;
  onClose(): void;
}

const focusField = (index: number) => document.querySelector<HTMLInputElement>(`#field-${index}`)?.focus();

/** Looking over what was read from a signature, its text and the fields side by side. Nothing is kept before somebody says so. */
export function SignatureReview({ id, signature, message, candidateId, onSaved, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [side] = useState(() => textSide(signature.page));
  const review = useReview({ id, fields: signature.fields }, [side]);
  const { fields, focused } = review;
  const [attachTo, setAttachTo] = useState<string>();
  const [asked, setAsked] = useState(0);
  const { twins, hasUnseen } = useTwins(fields);
  const isNamed = fields.some(({ field, value }) => field === 'name' && value.trim());
  const unassigned = unassignedLines(signature.page, fields);
  const kept = review
    .reviewed()
    .filter(({ value }) => value.trim())
    .map((field) => ({ ...field, confidence: field.confidence ?? ('high' as const) }));
  const refusal = useLiveQuery(
    async () => (message ? ((await refuseCandidate(context.db, kept, context.now())) ?? 'none') : 'none'),
    [JSON.stringify(kept)],
  );

  useEffect(() => focusField(Math.max(fields.findIndex(isDoubtful), 0)), []);

  const close = () => {
    review.forget();
    onClose();
  };
  const save = () => {
    if (!isNamed) {
      focusField(fields.findIndex(({ field }) => field === 'name'));
      return;
    }
    void attempt(async () => {
      // Somebody like this is known: whether it is the same person is for the user to say.
      if ((twins.length > 0 && attachTo === undefined) || (await hasUnseen())) {
        setAsked(asked + 1);
        return;
      }
      const different = attachTo === '' ? twins.map(({ contact }) => contact.id) : [];
      const leadSource = i18n.t('signature.leadSource');
      const saved = await saveSignature(context, review.reviewed(), {
        attachTo: attachTo || undefined,
        different,
        leadSource,
        candidateId,
      });
      review.forget();
      done('saveSignature', saved.batchId);
      onSaved(saved.contactId);
    });
  };
  const later = (source: Pick<OpenMessage, 'subject' | 'url'>) =>
    attempt(async () => {
      done('keepCandidate', await keepCandidate(context, { fields: kept, page: signature.page }, source));
      close();
    });
  const dismiss = (candidate: string) =>
    attempt(async () => {
      done('dismissCandidate', await dismissCandidate(context, candidate));
      close();
    });
  const goToDoubt = (step: 1 | -1) => {
    const doubt = review.settle(step);
    if (doubt !== undefined) focusField(doubt);
    else document.querySelector<HTMLButtonElement>('#save-card')?.focus();
  };
  const help = helpText(Boolean(isNamed), refusal);
  useKeys({ 'Ctrl+Enter': save, Escape: close });

  return (
    <form
      class={styles.review}
      data-signature
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        const key = event.target instanceof HTMLInputElement ? reviewKey(event, false) : undefined;
        if (!key) return;
        event.preventDefault(); // Enter goes on to the next doubt; it does not submit.
        const choice = key.kind === 'choice' ? review.choices[key.index] : undefined;
        if (choice !== undefined) review.change(focused, choice);
        else if (key.kind === 'nextDoubt' || key.kind === 'lastDoubt') goToDoubt(key.kind === 'nextDoubt' ? 1 : -1);
      }}
    >
      <header class={styles.header}>
        <h1>{i18n.t('signature.title')}</h1>
      </header>
      <div class={styles.card}>
        <div class={styles.picture}>
          <SignatureText
            page={signature.page}
            focused={fields[focused]?.box}
            unassigned={unassigned}
            onGo={(line) => {
              const place = signature.page.lines[line]?.box;
              const index = fields.findIndex(({ box }) => place && box && isOnLine(place, box));
              if (index >= 0) focusField(index);
            }}
          />
        </div>
        <TwinQuestion twins={twins} choice={attachTo} asked={asked} onChoose={setAttachTo} />
      </div>
      <div class={styles.fields}>
        {fields.map((field, index) => (
          <ReviewField
            key={field.key}
            id={`field-${index}`}
            field={field}
            side={undefined}
            room={0}
            choices={index === focused ? review.choices : []}
            pointed={undefined}
            onFocus={() => review.focus(index)}
            onBlur={() => undefined}
            onInput={(value) => review.change(index, value)}
          />
        ))}
        <AddField class={styles.more} fields={fields} onAdd={review.add} />
        <UnassignedText side={side} lines={unassigned} room={0} onTake={(kind, line) => review.takeLine(side, kind, line)} />
        <footer class={styles.buttons}>
          {help && <p class={styles.help}>{help}</p>}
          <button type="button" data-kind="quiet" data-action="close" title="Esc" onClick={close}>
            {i18n.t('action.cancel')}
          </button>
          {candidateId && (
            <button type="button" data-action="dismiss" onClick={() => void dismiss(candidateId)}>
              {i18n.t('candidates.dismiss')}
            </button>
          )}
          {message && (
            <button type="button" data-action="later" disabled={refusal !== 'none'} onClick={() => void later(message)}>
              {i18n.t('action.later')}
            </button>
          )}
          <button type="submit" id="save-card" data-kind="primary" data-action="save" title="Ctrl+Enter">
            {i18n.t('action.save')}
          </button>
        </footer>
      </div>
    </form>
  );
}

type Said = Awaited<ReturnType<typeof refuseCandidate>> | 'none';

/** What stands beside the buttons: what is missing, else why this cannot be put off. */
function helpText(isNamed: boolean, refusal: Said): string | undefined {
  if (!isNamed) return i18n.t('review.nameNeeded');
  if (refusal === 'incomplete') return i18n.t('signature.laterNeeds');
  if (refusal === 'dismissed') return i18n.t('signature.laterDismissed');
  return refusal === 'identical' ? i18n.t('signature.laterIdentical') : undefined;
}
