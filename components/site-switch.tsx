import { useState } from 'preact/hooks';
import { i18n } from './i18n';
import styles from './site-switch.module.css';
import { enableSite } from './use-sites';
import { useWorkspace } from './workspace';

interface Props {
  /** The page to switch on, where the browser lets us know its address; otherwise the user types it in. */
  tabUrl?: string | undefined;
  tabId?: number | undefined;
}

/** Switches Meibo on for a webmail at another host. The browser asks the user at this moment. */
export function SiteSwitch({ tabUrl, tabId }: Props) {
  const { attempt } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const isKnown = tabUrl !== undefined && /^https?:/.test(tabUrl);

  const enable = () => {
    const url = isKnown ? tabUrl : webAddress(typed);
    setWrong(!url);
    // The browser asks only straight from the click, so nothing may be awaited before.
    if (url) void attempt(() => enableSite(url, isKnown ? tabId : undefined)).then((isDone) => isDone && setTyped(''));
  };

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        enable();
      }}
    >
      {!isKnown && (
        <label>
          {i18n.t('settings.siteAddress')}
          <input
            inputMode="url"
            placeholder="https://mail.example.co.jp/"
            value={typed}
            aria-invalid={isWrong}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      {isWrong && <p role="alert">{i18n.t('settings.siteWrong')}</p>}
      <button type="submit" data-action="enable-site">
        {isKnown ? i18n.t('panel.useHere') : i18n.t('settings.addSite')}
      </button>
      <p>{i18n.t('panel.useHereHint')}</p>
    </form>
  );
}

/** The address as a URL, or undefined where it is none of a web page. */
function webAddress(typed: string): string | undefined {
  const url = URL.parse(typed.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
