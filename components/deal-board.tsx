import { useRef, useState } from 'preact/hooks';
import type { ListedDeal } from '@/lib/actions/list-deals';
import { type DealStage, DealStage as stages } from '@/lib/domain/deal';
import { formatDay, formatMoney, localDay } from './dates';
import styles from './deal-board.module.css';
import { sumsOf } from './deal-sums';
import { i18n } from './i18n';
import { PartiesLine } from './parties-line';
import { useWorkspace } from './workspace';

interface Props {
  columns: ReadonlyMap<DealStage, readonly ListedDeal[]>;
  openId: string | undefined;
  onOpen(id: string): void;
  onMove(id: string, stage: DealStage): void;
}

/** Deals in a column for each stage. They are dragged to another one, or moved there by Shift and an arrow key. */
export function DealBoard({ columns, openId, onOpen, onMove }: Props) {
  const dragged = useRef<string>(undefined);
  const [over, setOver] = useState<DealStage>();
  const moveBy = (id: string, stage: DealStage, step: number) => {
    const next = stages.options[stages.options.indexOf(stage) + step];
    if (next) onMove(id, next);
  };
  return (
    <div class={styles.board}>
      {stages.options.map((stage) => {
        const deals = columns.get(stage) ?? [];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here is moved here by keys as well.
          <section
            key={stage}
            class={styles.column}
            data-stage={stage}
            data-over={over === stage}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(stage);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={() => {
              if (dragged.current) onMove(dragged.current, stage);
              setOver(undefined);
            }}
          >
            <h2>
              {i18n.t(`stage.${stage}`)} <span class="quiet">{deals.length}</span>
              <span class={styles.sum}>{sumsOf(deals)}</span>
            </h2>
            <ul>
              {deals.map((listed) => (
                <li
                  key={listed.deal.id}
                  class={styles.deal}
                  data-open={listed.deal.id === openId}
                  draggable
                  onDragStart={() => {
                    dragged.current = listed.deal.id;
                  }}
                >
                  <button
                    type="button"
                    data-kind="quiet"
                    data-deal={listed.deal.id}
                    title={i18n.t('deals.moveHint')}
                    onClick={() => onOpen(listed.deal.id)}
                    onKeyDown={(event) => {
                      const step = event.shiftKey && ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
                      if (!step) return;
                      event.preventDefault();
                      moveBy(listed.deal.id, stage, step);
                    }}
                  >
                    {listed.deal.subject}
                  </button>
                  <DealFacts listed={listed} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function DealFacts({ listed }: { listed: ListedDeal }) {
  const today = localDay(useWorkspace().context.now());
  const { amount, currency, nextAction, nextActionAt } = listed.deal;
  return (
    <>
      {amount !== undefined && <p class={styles.amount}>{formatMoney(amount, currency)}</p>}
      <p>
        <PartiesLine parties={listed} />
      </p>
      {(nextAction || nextActionAt) && (
        <p class={styles.next} data-late={nextActionAt !== undefined && nextActionAt <= today}>
          {[nextAction, nextActionAt && formatDay(nextActionAt)].filter(Boolean).join(' ')}
        </p>
      )}
    </>
  );
}
