import { useState } from 'preact/hooks';
import { dismissCandidate, keepCandidate, refuseCandidate } from '@/lib/actions/candidates';
import type { Signature } from '@/lib/actions/read-mail-signature';
import { saveSignature } from '@/lib/actions/save-signature';
import type { OpenMessage } from '@/lib/domain/open-message';
import styles from './card-review.module.css';
import { i18n } from './i18n';
import { focusField, unassignedLines } from './review';
import { ReviewShape } from './review-shape';
import { isOnLine, SignatureText } from './signature-text';
import { UnassignedText } from './unassigned-text';
import { useLiveQuery } from './use-live-query';
import { useReview } from './use-review';
import { useReviewSaving } from './use-review-saving';
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

/** Looking over what was read from a signature, its text and the fields side by side. Nothing is kept before somebody says so. */
export function SignatureReview({ id, signature, message, candidateId, onSaved, onClose }: Props) {
  const { context, attempt, done } = useWorkspace();
  const [side] = useState(() => textSide(signature.page));
  const review = useReview({ id, fields: signature.fields }, [side]);
  const { fields, focused } = review;
  const unassigned = unassignedLines(signature.page, fields);
  const kept = review
    .reviewed()
    .filter(({ value }) => value.trim())
    .map((field) => ({ ...field, confidence: field.confidence ?? ('high' as const) }));
  const refusal = useLiveQuery(
    async () => (message ? ((await refuseCandidate(context.db, kept, context.now())) ?? 'none') : 'none'),
    [JSON.stringify(kept)],
  );

  const close = () => {
    review.forget();
    onClose();
  };
  const saving = useReviewSaving(fields, async (belonging) => {
    const leadSource = i18n.t('signature.leadSource');
    const saved = await saveSignature(context, review.reviewed(), { ...belonging, leadSource, candidateId });
    review.forget();
    done('saveSignature', saved.batchId);
    onSaved(saved.contactId);
  });
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
  const help = helpText(saving.isNamed, refusal);

  return (
    <ReviewShape
      review={review}
      saving={saving}
      isSignature
      heading={<h1>{i18n.t('signature.title')}</h1>}
      source={
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
      }
      unassigned={<UnassignedText side={side} lines={unassigned} room={0} onTake={(kind, line) => review.takeLine(side, kind, line)} />}
      help={help && <p class={styles.help}>{help}</p>}
      buttons={
        <>
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
        </>
      }
      saveLabel={i18n.t('action.save')}
      onFocus={review.focus}
      onLeave={close}
    />
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
