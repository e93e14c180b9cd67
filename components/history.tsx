import { type History as Found, type HistoryFilter, historyFilters } from '@/lib/actions/find-history';
import styles from './history.module.css';
import { i18n } from './i18n';
import { Timeline } from './timeline';
import { useWorkspace } from './workspace';

interface Props {
  history: Found;
  /** How many entries are shown; without it all. */
  shown?: number | undefined;
  filter: HistoryFilter;
  onFilter(filter: HistoryFilter): void;
  openId: string | undefined;
  onOpen(id: string | undefined): void;
  onMore(): void;
}

/** Somebody's history, with what narrows it above and the way to older entries below. */
export function History({ history, shown, filter, onFilter, openId, onOpen, onMore }: Props) {
  const { context } = useWorkspace();
  const counts: Partial<Record<HistoryFilter, number>> = {
    inquiries: history.inquiries.length,
    deals: history.deals.length,
    purchases: history.purchases.length,
  };
  return (
    <section class={styles.history}>
      <header class={styles.header}>
        <h2>{i18n.t('contact.history')}</h2>
        <ul class={styles.filters}>
          {historyFilters.map((name) => (
            <li key={name}>
              <button type="button" data-kind="quiet" data-filter={name} aria-pressed={filter === name} onClick={() => onFilter(name)}>
                {i18n.t(`history.${name}`)}
                {Boolean(counts[name]) && <span>{counts[name]}</span>}
              </button>
            </li>
          ))}
        </ul>
      </header>
      {history.entries.length === 0 ? (
        <p class="quiet">{i18n.t(filter === 'all' ? 'contact.noHistory' : 'history.none')}</p>
      ) : (
        <Timeline entries={history.entries.slice(0, shown)} now={context.now()} openId={openId} onOpen={onOpen} />
      )}
      {history.hasMore && (
        <button type="button" data-kind="quiet" data-action="more" onClick={onMore}>
          {i18n.t('action.more')}
        </button>
      )}
    </section>
  );
}
