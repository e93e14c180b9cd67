import { distinguish } from '@/lib/actions/distinguish';
import { listPairs, type Pair } from '@/lib/actions/list-pairs';
import { mergeRecordsOf } from '@/lib/actions/merge';
import styles from './duplicates-page.module.css';
import { i18n } from './i18n';
import { MergeView } from './merge-view';
import { resemblanceText } from './resemblance-text';
import { type DuplicateScan, useDuplicates } from './use-duplicates';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { goTo } from './use-route';
import { toRows, VirtualList } from './virtual-list';
import { useWorkspace } from './workspace';

/** How many pairs are listed at once; what is decided makes room for the next. */
const mostListed = 200;

const kinds = ['contacts', 'companies'] as const;
type Kind = (typeof kinds)[number];

interface Props {
  kind: string | undefined;
  /** The pair that is open, by its id. */
  openId: string | undefined;
}

/** Records that may be one, the surest first, each pair to be looked at and decided by the user. */
export function DuplicatesPage({ kind: asked, openId }: Props) {
  const kind = asked === 'companies' ? 'companies' : 'contacts';
  const scan = useDuplicates();
  const { found, ratio, number } = scan;
  const { context } = useWorkspace();
  const open = useLiveQuery(
    async () =>
      found && {
        contacts: await listPairs(context.db, 'contacts', found.contacts, mostListed),
        companies: await listPairs(context.db, 'companies', found.companies, mostListed),
      },
    [number, found ? 1 : 0],
  );
  const pairs = open?.[kind];
  const count = (one: Kind) => (open && open[one].length === mostListed ? found?.[one].length : open?.[one].length);

  return (
    <div class={styles.page} data-detail={Boolean(openId)}>
      <section class={styles.list}>
        <header class={styles.header}>
          <a href="#/customers">{i18n.t('action.back')}</a>
          <h1>{i18n.t('duplicates.title')}</h1>
          <nav class={styles.kinds} aria-label={i18n.t('duplicates.title')}>
            {kinds.map((one) => (
              <a key={one} href={`#/duplicates/${one}`} {...(one === kind ? { 'aria-current': 'page' } : {})}>
                {i18n.t(one === 'contacts' ? 'duplicates.people' : 'duplicates.companies')}
                {open && <span class="quiet"> {count(one)}</span>}
              </a>
            ))}
          </nav>
          <p class="quiet">{i18n.t(kind === 'contacts' ? 'duplicates.hint' : 'duplicates.companiesHint')}</p>
        </header>
        <ScanState scan={scan} />
        {pairs?.length === 0 && ratio === undefined && (
          <div class={styles.none} role="status">
            <p>
              <strong>{i18n.t(found && found[kind].length > 0 ? 'duplicates.allDecided' : 'duplicates.none')}</strong>
            </p>
            <p class="quiet">{i18n.t('duplicates.noneHint')}</p>
            <AgainButton scan={scan} />
          </div>
        )}
        {pairs && pairs.length > 0 && (
          <VirtualList
            rows={toRows(pairs.map(({ id }) => id))}
            label={i18n.t('duplicates.list')}
            rowHeight={56}
            activeId={openId ?? pairs[0]?.id}
            onOpen={(id) => goToPair(kind, id)}
          >
            {(id) => {
              const pair = pairs.find((one) => one.id === id);
              if (!pair) return null;
              return (
                <div role="gridcell" class={styles.row} data-certainty={pair.certainty}>
                  <strong>{pair.records.map(nameOf).join(' / ')}</strong>
                  <span>
                    <span class={styles.certainty}>{i18n.t(`duplicates.${pair.certainty}`)}</span>
                    <span class="quiet">{resemblanceText(pair.reasons)}</span>
                  </span>
                </div>
              );
            }}
          </VirtualList>
        )}
      </section>
      <section class={styles.detail}>{pairs && pairs.length > 0 && <Decision kind={kind} pairs={pairs} openId={openId} />}</section>
    </div>
  );
}

const goToPair = (kind: Kind, id: string) => goTo(`/duplicates/${kind}/${encodeURIComponent(id)}`);

const nameOf = (record: { formattedName: string } | { name: string }): string =>
  'formattedName' in record ? record.formattedName : record.name;

interface DecisionProps {
  kind: Kind;
  pairs: readonly Pair<Kind>[];
  openId: string | undefined;
}

/** The pair that is open, or the first, and what can be said of it. */
function Decision({ kind, pairs, openId }: DecisionProps) {
  const { context, attempt, done } = useWorkspace();
  const place = openId ? pairs.findIndex(({ id }) => id === openId) : 0;
  const pair = pairs[place];
  const go = (step: 1 | -1) => {
    const next = pairs[(Math.max(place, 0) + step + pairs.length) % pairs.length];
    if (next) goToPair(kind, next.id);
  };
  /** Goes on to the pair that follows, since this one leaves the list. */
  const leave = () => {
    const next = pairs[place + 1] ?? pairs[place - 1];
    if (next) goToPair(kind, next.id);
    else goTo(`/duplicates/${kind}`);
  };
  const differ = () =>
    pair &&
    void attempt(async () => {
      done('distinguish', await distinguish(context, pair.one, pair.other));
      leave();
    });
  const merge = (winnerId: string, loserId: string, fromLoser: readonly string[]) =>
    void attempt(async () => {
      done(kind === 'contacts' ? 'mergeContacts' : 'mergeCompanies', await mergeRecordsOf[kind](context, winnerId, loserId, fromLoser));
      leave();
    });
  useKeys({ d: differ, ArrowRight: () => go(1), ArrowLeft: () => go(-1) });

  return (
    <>
      <a class={styles.back} href={`#/duplicates/${kind}`}>
        {i18n.t('action.back')}
      </a>
      {pair ? (
        <MergeView key={pair.id} table={kind} pair={pair} onMerge={merge} onDiffer={differ} onLater={() => go(1)} />
      ) : (
        <p class="quiet">{i18n.t('duplicates.decided')}</p>
      )}
    </>
  );
}

function ScanState({ scan }: { scan: DuplicateScan }) {
  const { ratio, isStopped, stop } = scan;
  if (isStopped) {
    return (
      <div class={styles.none} role="status">
        <p>{i18n.t('duplicates.scanStopped')}</p>
        <AgainButton scan={scan} />
      </div>
    );
  }
  if (ratio === undefined) return null;
  return (
    <div class={styles.none} role="status">
      <label>
        {i18n.t('duplicates.scanning')} {Math.round(100 * ratio)} %
        <progress value={ratio} />
      </label>
      <button type="button" data-action="stop" onClick={stop}>
        {i18n.t('action.stop')}
      </button>
    </div>
  );
}

function AgainButton({ scan }: { scan: DuplicateScan }) {
  return (
    <button type="button" data-action="again" onClick={scan.again}>
      {i18n.t('duplicates.scanAgain')}
    </button>
  );
}
