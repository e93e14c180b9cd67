import { dismissCandidate } from '@/lib/actions/candidates';
import { listCandidates } from '@/lib/db/candidates';
import { findRecord } from '@/lib/db/records';
import { type Candidate, candidateDays } from '@/lib/domain/candidate';
import { isRecordable } from '@/lib/domain/never-record';
import styles from './candidates-page.module.css';
import { SignatureReview } from './card-screens';
import { i18n } from './i18n';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { useSetting } from './use-setting';
import { useWorkspace } from './workspace';

/** The candidates that wait, as the list of those who are never to be recorded allows; undefined while that is being read. */
export function useCandidates(): Candidate[] | undefined {
  const { db, now } = useWorkspace().context;
  const candidates = useLiveQuery(() => listCandidates(db, now()), []);
  const [neverRecord] = useSetting('neverRecord');
  return neverRecord && candidates?.filter(isRecordable(neverRecord));
}

/** People whose signatures were read and put off: each is added after a look, or never proposed again. */
export function CandidatesPage() {
  const { context, attempt, done } = useWorkspace();
  const candidates = useCandidates();
  if (!candidates) return null;
  const dismiss = (id: string) => attempt(async () => done('dismissCandidate', await dismissCandidate(context, id)));
  return (
    <div class={styles.page}>
      <h1>{i18n.t('candidates.title')}</h1>
      <p class="quiet">{i18n.t(candidates.length > 0 ? 'candidates.hint' : 'candidates.empty', [String(candidateDays)])}</p>
      <ul>
        {candidates.map(({ id, fields, email, subject, url, createdAt }) => {
          const textOf = (kind: string) => fields.find(({ field }) => field === kind)?.value;
          return (
            <li key={id} data-candidate={email}>
              <div>
                <a href={`#/candidates/${id}`}>{textOf('name')}</a>
                <p>{[textOf('company'), textOf('department'), textOf('title')].filter(Boolean).join(' ')}</p>
                <p class="quiet">
                  {url ? (
                    <a href={url} target="_blank" rel="noreferrer">
                      {subject || i18n.t('candidates.mail')}
                    </a>
                  ) : (
                    subject
                  )}{' '}
                  {new Date(createdAt).toLocaleDateString(document.documentElement.lang)}
                </p>
              </div>
              <button type="button" data-kind="primary" data-action="add" onClick={() => goTo(`/candidates/${id}`)}>
                {i18n.t('candidates.add')}
              </button>
              <button
                type="button"
                data-kind="quiet"
                data-action="dismiss"
                title={i18n.t('candidates.dismissHint')}
                onClick={() => void dismiss(id)}
              >
                {i18n.t('candidates.dismiss')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Looking over one candidate before they become a customer. */
export function CandidateReview({ candidateId }: { candidateId: string }) {
  const { db } = useWorkspace().context;
  const candidate = useLiveQuery(async () => (await findRecord(db, 'candidates', candidateId)) ?? null, [candidateId]);
  if (candidate === undefined) return null;
  if (!candidate?.page || candidate.deletedAt || candidate.state !== 'open') {
    return <p class={styles.page}>{i18n.t('problem.recordMissing')}</p>;
  }
  const { page, fields } = candidate;
  return (
    <SignatureReview
      key={candidateId}
      id={`candidate ${candidateId}`}
      signature={{ page, fields }}
      candidateId={candidateId}
      onSaved={(contactId) => goTo(`/customers/${contactId}`)}
      onClose={() => goTo('/candidates')}
    />
  );
}
