import { Building2, CircleHelp, ExternalLink, Footprints, Handshake, NotebookPen, Pencil, Phone, Plus, ShoppingCart, Users } from 'lucide';
import type { Logged } from '@/lib/actions/find-logged';
import type { OpenMessage } from '@/lib/domain/open-message';
import styles from './customer-actions.module.css';
import { i18n } from './i18n';
import { Icon } from './icon';
import { LogButton } from './log-button';
import { MenuButton } from './menu-button';
import { useAppAddress } from './use-app-address';
import { useKeys } from './use-keys';

/** What can be written about a customer; each is a form in the same place. */
export const customerForms = ['edit', 'note', 'call', 'meeting', 'visit', 'inquiry', 'deal', 'purchase', 'move'] as const;
export type CustomerFormName = (typeof customerForms)[number];

const buttons = [
  { name: 'note', key: 'n', icon: NotebookPen },
  { name: 'call', key: 'c', icon: Phone },
  { name: 'meeting', key: 'm', icon: Users },
] as const;

interface Props {
  contactId: string;
  message?: OpenMessage | undefined;
  logged: Logged | undefined;
  isPanel: boolean;
  form: CustomerFormName | undefined;
  onToggle(form: CustomerFormName): void;
}

/** The row of things done from a customer, the commonest as buttons with a key, the others in a menu. */
export function CustomerActions({ contactId, message, logged, isPanel, form, onToggle }: Props) {
  const appAddress = useAppAddress();
  useKeys({
    n: () => onToggle('note'),
    c: () => onToggle('call'),
    m: () => onToggle('meeting'),
    v: () => onToggle('visit'),
    i: () => onToggle('inquiry'),
    d: () => onToggle('deal'),
    p: () => onToggle('purchase'),
    e: () => onToggle('edit'),
  });
  return (
    <div class={styles.actions}>
      {message && <LogButton message={message} contactId={contactId} logged={logged} />}
      {buttons.map(({ name, key, icon }) => (
        <button
          key={name}
          type="button"
          title={`${i18n.t(`contact.${name}`)} (${key.toUpperCase()})`}
          aria-pressed={form === name}
          onClick={() => onToggle(name)}
        >
          <Icon node={icon} />
          <span>{i18n.t(`contact.${name}`)}</span>
        </button>
      ))}
      <MenuButton
        label={i18n.t('contact.add')}
        icon={Plus}
        items={[
          { name: 'inquiry', label: i18n.t('record.inquiry'), icon: CircleHelp, shortcut: 'I' },
          { name: 'deal', label: i18n.t('record.deal'), icon: Handshake, shortcut: 'D' },
          { name: 'purchase', label: i18n.t('record.purchase'), icon: ShoppingCart, shortcut: 'P' },
          { name: 'visit', label: i18n.t('activity.visit'), icon: Footprints, shortcut: 'V' },
          { name: 'move', label: i18n.t('record.move'), icon: Building2 },
        ]}
        onPick={(name) => onToggle(name as CustomerFormName)}
      />
      <span class={styles.end}>
        <button
          type="button"
          data-kind="quiet"
          aria-label={i18n.t('action.edit')}
          title={`${i18n.t('action.edit')} (E)`}
          aria-pressed={form === 'edit'}
          onClick={() => onToggle('edit')}
        >
          <Icon node={Pencil} />
        </button>
        {isPanel && (
          <a
            class={styles.iconLink}
            href={appAddress(`/customers/${contactId}`)}
            target="_blank"
            rel="noreferrer"
            title={i18n.t('action.openFull')}
          >
            <Icon node={ExternalLink} label={i18n.t('action.openFull')} />
          </a>
        )}
      </span>
    </div>
  );
}
