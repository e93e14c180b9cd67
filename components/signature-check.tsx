import { FileSignature } from 'lucide';
import { useState } from 'preact/hooks';
import { compareSignature, type Difference } from '@/lib/actions/compare-signature';
import { takeFromSignature } from '@/lib/actions/take-from-signature';
import type { Post } from '@/lib/db/employments';
import type { Contact } from '@/lib/domain/contact';
import type { OpenMessage, Participant } from '@/lib/domain/open-message';
import { i18n } from './i18n';
import { Icon } from './icon';
import { MoveForm } from './move-form';
import styles from './signature-check.module.css';
import { useKeys } from './use-keys';
import { useSignature } from './use-signature';
import { useWorkspace } from './workspace';

interface Props {
  contact: Contact;
  posts: readonly Post[];
  message: OpenMessage;
  participant: Participant;
}

/** Holds the signature of a customer's mail against their record, when asked to: every difference is taken over by itself, or not. */
export function SignatureCheck({ contact, posts, message, participant }: Props) {
  const { context, attempt, done } = useWorkspace();
  const { found, read, forget } = useSignature(message, participant);
  const [moving, setMoving] = useState<Difference>();
  useKeys({ s: () => void read() });

  // Held against the record as it is now: what was taken over is no difference any more.
  const comparison = found && found !== 'missing' ? compareSignature(contact, posts, found.fields) : undefined;
  const take = (difference: Difference) =>
    difference.kind === 'move'
      ? setMoving(difference)
      : void attempt(async () => done('takeFromSignature', await takeFromSignature(context, contact.id, difference)));
  const textOf = (kind: string) => moving?.fields.find(({ field }) => field === kind)?.value;

  return (
    <section class={styles.check} data-signature-check>
      <button
        type="button"
        data-kind="quiet"
        data-action="compare-signature"
        title={`${i18n.t('signature.compare')} (S)`}
        onClick={() => void read()}
      >
        <Icon node={FileSignature} />
        {i18n.t('signature.compare')}
      </button>
      <div role="status">
        {found === 'missing' && <p>{i18n.t('signature.missing')}</p>}
        {comparison?.other && <p>{i18n.t('signature.other', [comparison.other])}</p>}
        {comparison && !comparison.other && comparison.differences.length === 0 && <p>{i18n.t('signature.same')}</p>}
      </div>
      {comparison && comparison.differences.length > 0 && (
        <>
          <p>{i18n.t('signature.differs')}</p>
          <ul>
            {comparison.differences.map((difference) => (
              <li key={JSON.stringify(difference.fields)} data-difference={difference.kind}>
                <span class="quiet">{i18n.t(`signature.${difference.kind}`)}</span>
                <span>
                  {difference.fields.map(({ value }) => value).join(' ')}
                  {difference.former && <s class={styles.former}>{difference.former}</s>}
                </span>
                <button
                  type="button"
                  data-action="take"
                  aria-label={`${i18n.t('signature.take')}: ${difference.fields[0]?.value}`}
                  onClick={() => take(difference)}
                >
                  {i18n.t(difference.kind === 'move' ? 'record.move' : 'signature.take')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {moving && (
        <MoveForm
          contactId={contact.id}
          to={{ companyName: textOf('company') ?? '', department: textOf('department'), title: textOf('title') }}
          onClose={() => setMoving(undefined)}
        />
      )}
      {found && (
        <button type="button" data-kind="quiet" data-action="close-signature" onClick={forget}>
          {i18n.t('action.close')}
        </button>
      )}
    </section>
  );
}
