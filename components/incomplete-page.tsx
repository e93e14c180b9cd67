import { useEffect, useState } from 'preact/hooks';
import { type Incomplete, scanIncomplete } from '@/lib/actions/scan-incomplete';
import { askedLabel } from './field-labels';
import { i18n } from './i18n';
import styles from './incomplete-page.module.css';
import { useCustomFields } from './use-custom-fields';
import { goTo } from './use-route';
import { useSetting } from './use-setting';
import { toRows, VirtualList } from './virtual-list';
import { useWorkspace } from './workspace';

/** Customers of whom something required is not known yet. */
export function IncompletePage() {
  const { context, attempt } = useWorkspace();
  const [required] = useSetting('requiredFields');
  const custom = useCustomFields('contacts');
  const [found, setFound] = useState<readonly Incomplete[]>([]);
  const [ratio, setRatio] = useState(0);
  const [stop, setStop] = useState<AbortController>();

  useEffect(() => {
    if (!required) return;
    const controller = new AbortController();
    setStop(controller);
    setFound([]);
    setRatio(0);
    const onProgress = (part: number, more: Incomplete[]) => {
      if (controller.signal.aborted) return;
      setRatio(part);
      if (more.length > 0) setFound((former) => [...former, ...more]);
    };
    void attempt(async () => {
      await scanIncomplete(context.db, required, { onProgress, signal: controller.signal }).catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
      setStop(undefined);
    });
    return () => controller.abort();
  }, [required]);

  const labels = new Map(custom.map(({ id, label }) => [`custom:${id}`, label]));
  const byId = new Map(found.map((one) => [one.id, one]));
  const isAsked = Object.values(required ?? {}).some((names) => names.length > 0);
  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <h1>{i18n.t('incomplete.title')}</h1>
        <p class="quiet" role="status">
          {stop ? i18n.t('incomplete.searching', [Math.round(100 * ratio)]) : isAsked && i18n.t('search.count', found.length)}
        </p>
        {stop && (
          <>
            <progress value={ratio} aria-label={i18n.t('incomplete.title')} />
            <button type="button" data-kind="quiet" onClick={() => stop.abort()}>
              {i18n.t('action.stop')}
            </button>
          </>
        )}
        {!isAsked && required && (
          <p>
            {i18n.t('incomplete.notAsked')} <a href="#/settings">{i18n.t('settings.required')}</a>
          </p>
        )}
        {isAsked && !stop && found.length === 0 && <p>{i18n.t('incomplete.none')}</p>}
      </header>
      {found.length > 0 && (
        <VirtualList
          rows={toRows(found.map(({ id }) => id))}
          label={i18n.t('incomplete.title')}
          rowHeight={52}
          activeId={undefined}
          onOpen={(id) => goTo(`/customers/${id}`)}
        >
          {(id) => (
            <div role="presentation" class={styles.row}>
              <div role="gridcell">
                <strong>{byId.get(id)?.name}</strong>
                <p class="quiet">
                  {byId
                    .get(id)
                    ?.missing.map((name) => labels.get(name) ?? askedLabel(name))
                    .join(i18n.t('contact.listComma'))}
                </p>
              </div>
            </div>
          )}
        </VirtualList>
      )}
    </div>
  );
}
