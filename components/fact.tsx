import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldPhone } from '@/lib/domain/text';
import styles from './contact-facts.module.css';
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
