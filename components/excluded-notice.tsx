import type { Excluded } from '@/lib/domain/never-record';
import styles from './excluded-notice.module.css';
import { i18n } from './i18n';
import { PanelBody } from './panel-body';
import { useNeverRecord } from './use-never-record';

/** Why nobody is shown beside a message from somebody who is never recorded, and the way to have them shown again. */
export function ExcludedNotice({ excluded: { entries, webmail } }: { excluded: Excluded }) {
  const { remove } = useNeverRecord();
  return (
    <PanelBody state={{ state: 'excluded', via: webmail }}>
      <h1>{i18n.t('panel.excluded')}</h1>
      <p>{i18n.t('panel.excludedHint')}</p>
      <ul class={styles.entries}>
        {entries.map((entry) => (
          <li key={entry}>
            <span>{entry}</span>
            <button type="button" data-action="record-again" data-entry={entry} onClick={() => remove(entry)}>
              {i18n.t('panel.recordAgain')}
            </button>
          </li>
        ))}
      </ul>
    </PanelBody>
  );
}
