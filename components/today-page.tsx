import { useState } from 'preact/hooks';
import { type AgendaItem, findAgenda } from '@/lib/actions/find-agenda';
import type { Urgent } from '@/lib/domain/urgent';
import { localDay } from './dates';
import { i18n } from './i18n';
import { PartiesLine } from './parties-line';
import styles from './today-page.module.css';
import { UrgentForm, UrgentList } from './urgent-list';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

const groups = [
  ['complaint', 'complaints'],
  ['nextAction', 'actions'],
  ['inquiry', 'inquiries'],
  ['expiry', 'expiries'],
] as const satisfies [Urgent['of'], string][];

/** What waits for the user: complaints, next actions, inquiries and contracts that end. */
export function TodayPage() {
  const { context } = useWorkspace();
  const today = localDay(context.now());
  const agenda = useLiveQuery(() => findAgenda(context.db, today), [today]);
  if (!agenda) return null;
  const filled = groups.flatMap(([of, title]) => {
    const items = agenda.filter(({ urgent }) => urgent.of === of);
    return items.length > 0 ? [{ title, items }] : [];
  });
  return (
    <div class={styles.page}>
      <h1>{i18n.t('today.title')}</h1>
      {filled.length === 0 && (
        <p>
          {i18n.t('today.empty')}
          <br />
          <span class="quiet">{i18n.t('today.emptyHint')}</span>
        </p>
      )}
      {filled.map(({ title, items }) => (
        <section key={title}>
          <h2>
            {i18n.t(`today.${title}`)} <span class="quiet">{items.length}</span>
          </h2>
          <ul>
            {items.map((item) => (
              <Item key={item.urgent.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Item({ item }: { item: AgendaItem }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li class={styles.item}>
      <div class={styles.line}>
        <UrgentList urgent={[item.urgent]} isNamed onOpen={() => setOpen(!isOpen)} />
        <PartiesLine parties={item} />
      </div>
      {isOpen && <UrgentForm urgent={item.urgent} onClose={() => setOpen(false)} />}
    </li>
  );
}
