import { AtSign, Globe, type IconNode, Mail, MapPin, Phone, Printer, Smartphone } from 'lucide';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addressLine, type ChannelType, type Contact } from '@/lib/domain/contact';
import { foldPhone } from '@/lib/domain/text';
import styles from './contact-facts.module.css';
import { Icon } from './icon';

const phoneIcons: Record<ChannelType, IconNode> = { work: Phone, cell: Smartphone, fax: Printer, home: Phone, other: Phone };

/** How to reach a contact. One press copies a value; numbers can be called. What is not known is not shown. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { phones, emails, addresses, urls, accounts = [], qualifications = [], leadSource, note } = contact;
  return (
    <ul class={styles.facts} aria-label={i18n.t('contact.facts')}>
      {phones.map(({ value, type, note: kind }) => (
        <Fact key={`tel ${value}`} icon={phoneIcons[type]} label={i18n.t(`channel.${type}`)} value={value}>
          {type === 'fax' ? value : <a href={telLink(value)}>{value}</a>}
          {kind && <span class="quiet"> {kind}</span>}
        </Fact>
      ))}
      {emails.map(({ value, type }) => (
        <Fact key={`mail ${value}`} icon={Mail} label={i18n.t(`channel.${type}`)} value={value}>
          {value}
        </Fact>
      ))}
      {addresses.map((address) => (
        <Fact key={`at ${addressLine(address)}`} icon={MapPin} label={i18n.t('field.address')} value={addressLine(address)}>
          {address.note && <span class="quiet">{address.note} </span>}
          {addressLine(address)}
        </Fact>
      ))}
      {urls.map((url) => (
        <Fact key={`url ${url}`} icon={Globe} label={i18n.t('field.url')} value={url}>
          <a href={/^https?:\/\//i.test(url) ? url : `https://${url}`} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        </Fact>
      ))}
      {accounts.map((account) => (
        <Fact key={`account ${account}`} icon={AtSign} label={i18n.t('field.account')} value={account.replace(/^\S+ (?=\S+$)/, '')}>
          {account}
        </Fact>
      ))}
      {qualifications.length > 0 && <li class={styles.words}>{qualifications.join(i18n.t('contact.listComma'))}</li>}
      {leadSource && <li class={styles.words}>{`${i18n.t('field.leadSource')}: ${leadSource}`}</li>}
      {note && <li class={styles.words}>{note}</li>}
    </ul>
  );
}

/** A link that calls the number: RFC 3966 in its simplest form. */
function telLink(value: string): string {
  const isAbroad = /^\s*[+＋](?!\s*81)/.test(value);
  return `tel:${isAbroad ? '+' : ''}${foldPhone(value)}`;
}

interface FactProps {
  icon: IconNode;
  label: string;
  value: string;
  children: preact.ComponentChildren;
}

function Fact({ icon, label, value, children }: FactProps) {
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
