import { useState } from 'preact/hooks';
import { listDeals, mostClosed } from '@/lib/actions/list-deals';
import { moveDeal } from '@/lib/actions/move-deal';
import { type DealStage, DealStage as stages } from '@/lib/domain/deal';
import { DealBoard } from './deal-board';
import { DealList } from './deal-list';
import styles from './deals-page.module.css';
import { i18n } from './i18n';
import { RecordForm } from './record-form';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** All deals, as a board of their stages or as a list, with the one that is open beside them. */
export function DealsPage({ isList }: { isList: boolean }) {
  const { context, attempt, done } = useWorkspace();
  const [openId, setOpenId] = useState<string>();
  const columns = useLiveQuery(() => listDeals(context.db), []);
  if (!columns) return null;
  const all = [...columns.values()].flat();
  const open = all.find(({ deal }) => deal.id === openId);
  const move = (id: string, stage: DealStage) => attempt(async () => done('editDeal', await moveDeal(context, id, stage)));
  const isCut = stages.options.some((stage) => (columns.get(stage)?.length ?? 0) === mostClosed);

  return (
    <div class={styles.page} data-open={open !== undefined}>
      <section class={styles.deals}>
        <header class={styles.header}>
          <h1>{i18n.t('deals.title')}</h1>
          <nav class={styles.choice} aria-label={i18n.t('deals.title')}>
            <a href="#/deals" {...(isList ? {} : { 'aria-current': 'page' })}>
              {i18n.t('deals.board')}
            </a>
            <a href="#/deals/list" {...(isList ? { 'aria-current': 'page' } : {})}>
              {i18n.t('deals.list')}
            </a>
          </nav>
        </header>
        {all.length === 0 ? (
          <p>
            {i18n.t('deals.empty')}
            <br />
            <span class="quiet">{i18n.t('deals.emptyHint')}</span>
          </p>
        ) : isList ? (
          <DealList deals={all} openId={openId} onOpen={setOpenId} />
        ) : (
          <DealBoard columns={columns} openId={openId} onOpen={setOpenId} onMove={(id, stage) => void move(id, stage)} />
        )}
        {isCut && <p class="quiet">{i18n.t('deals.closed', [mostClosed])}</p>}
      </section>
      {open && (
        <aside class={styles.detail} aria-label={open.deal.subject}>
          <RecordForm key={open.deal.id} table="deals" record={open.deal} onClose={() => setOpenId(undefined)} />
        </aside>
      )}
    </div>
  );
}
