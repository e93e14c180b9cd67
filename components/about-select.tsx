import { useRef } from 'preact/hooks';
import { type About, findAboutChoices, linkActivity } from '@/lib/actions/link-activity';
import type { Activity } from '@/lib/domain/activity';
import styles from './about-select.module.css';
import { i18n } from './i18n';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  activity: Activity;
  /** Whether K goes there, from wherever on the page. */
  hasKey?: boolean;
}

/** Says what an entry of the history is about, of the deals and inquiries that are open; nothing where there is none. */
export function AboutSelect({ activity, hasKey = false }: Props) {
  const { context, attempt, done } = useWorkspace();
  const { id, dealId, inquiryId } = activity;
  const choices = useLiveQuery(() => findAboutChoices(context.db, activity), [id, activity.contactIds.join(), dealId, inquiryId]);
  const field = useRef<HTMLSelectElement>(null);
  useKeys({ k: hasKey && (() => field.current?.focus()) });
  if (!choices || choices.deals.length + choices.inquiries.length === 0) return null;

  const pick = (value: string) =>
    attempt(async () => {
      const [of, picked] = value.split(' ');
      const about = picked ? ({ of, id: picked } as About) : undefined;
      done('linkActivity', await linkActivity(context, id, about));
    });
  return (
    <label class={styles.about}>
      {i18n.t('contact.about')}
      <select
        data-action="about"
        ref={field}
        title={hasKey ? 'K' : undefined}
        value={dealId ? `deal ${dealId}` : inquiryId ? `inquiry ${inquiryId}` : ''}
        onChange={(event) => void pick(event.currentTarget.value)}
      >
        <option value="">{i18n.t('contact.aboutNothing')}</option>
        {choices.deals.length > 0 && (
          <optgroup label={i18n.t('record.deal')}>
            {choices.deals.map((deal) => (
              <option key={deal.id} value={`deal ${deal.id}`}>
                {deal.subject}
              </option>
            ))}
          </optgroup>
        )}
        {choices.inquiries.length > 0 && (
          <optgroup label={i18n.t('record.inquiry')}>
            {choices.inquiries.map((inquiry) => (
              <option key={inquiry.id} value={`inquiry ${inquiry.id}`}>
                {inquiry.subject}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
