import { Globe, type IconNode, MapPin } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Address, addressLine } from '@/lib/domain/contact';
import { foldPhone } from '@/lib/domain/text';
import styles from './contact-facts.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';

/** A link that calls the number: RFC 3966 in its simplest form. */
export function telLink(value: string): string {
  const isAbroad = /^\s*[+＋](?!\s*81)/.test(value);
  return `tel:${isAbroad ? '+' : ''}${foldPhone(value)}`;
}

interface FactProps {
  icon: IconNode;
  label: string;
  value: string;
  children: ComponentChildren;
}

/** One way to reach somebody, or one thing known: one press copies it. */
export function Fact({ icon, label, value, children }: FactProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <li class={styles.fact}>
      <Icon node={icon} label={label} />
      <span class={styles.value}>{children}</span>
      <button
        type="button"
        data-kind="quiet"
        aria-label={i18n.t('contact.copyValue', [value])}
        title={i18n.t('action.copy')}
        onClick={copy}
      >
        {isCopied ? i18n.t('action.copied') : i18n.t('action.copy')}
      </button>
    </li>
  );
}

/** Where somebody is, each with its office. */
export function AddressFacts({ addresses }: { addresses: readonly Address[] }) {
  return (
    <>
      {addresses.map((address) => (
        <Fact key={`at ${addressLine(address)}`} icon={MapPin} label={i18n.t('field.address')} value={addressLine(address)}>
          {address.note && <span class="quiet">{address.note} </span>}
          {addressLine(address)}
        </Fact>
      ))}
    </>
  );
}

/** Web addresses, opened in a tab of their own. */
export function UrlFacts({ urls }: { urls: readonly string[] }) {
  return (
    <>
      {urls.map((url) => (
        <Fact key={`url ${url}`} icon={Globe} label={i18n.t('field.url')} value={url}>
          <a href={/^https?:\/\//i.test(url) ? url : `https://${url}`} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        </Fact>
      ))}
    </>
  );
}
