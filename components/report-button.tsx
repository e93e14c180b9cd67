import { Check, ClipboardCopy } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from './i18n';
import { Icon } from './icon';
import { copyPageReport } from './use-page-report';
import { useWorkspace } from './workspace';

/** Copies how the page is built, for a report that its webmail has changed; what is in the page stays out of it. */
export function ReportButton({ tabId }: { tabId: number }) {
  const { attempt } = useWorkspace();
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <button type="button" data-action="copy-report" onClick={() => void attempt(() => copyPageReport(tabId)).then(setCopied)}>
        <Icon node={isCopied ? Check : ClipboardCopy} />
        {i18n.t(isCopied ? 'panel.reportCopied' : 'panel.copyReport')}
      </button>
      <p class="quiet">{i18n.t('panel.copyReportHint')}</p>
    </>
  );
}
