import { i18n } from './i18n';
import styles from './unfinished-imports.module.css';
import { useUnfinishedImports } from './use-unfinished-imports';

/** Says at the start that the browser ended in the middle of an import, and what became of it; nothing where none was cut off. */
export function UnfinishedImports() {
  const { imports, forget } = useUnfinishedImports();
  if (imports.length === 0) return null;
  return (
    <div role="status" class={styles.bar} data-unfinished>
      <div>
        {imports.map(({ batchId, fileName, rows, isWritten }) => (
          <p key={batchId}>{i18n.t(isWritten ? 'exchange.cutOffWritten' : 'exchange.cutOff', [fileName, String(rows)])}</p>
        ))}
      </div>
      <a href="#/exchange">{i18n.t('nav.exchange')}</a>
      <button type="button" data-kind="quiet" onClick={forget}>
        {i18n.t('action.close')}
      </button>
    </div>
  );
}
