import { EventIntake } from './event-intake';
import styles from './exchange-page.module.css';
import { ExportEverything } from './export-everything';
import { i18n } from './i18n';

/** What comes in from files of other tools, and what leaves as files. */
export function ExchangePage() {
  return (
    <div class={styles.page}>
      <h1>{i18n.t('exchange.title')}</h1>
      <EventIntake />
      <ExportEverything />
    </div>
  );
}
