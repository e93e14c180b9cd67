import { parseNeverRecord } from '@/lib/domain/never-record';
import { AddressList } from './address-list';
import { i18n } from './i18n';

/** Whose mail is never recorded, by address or domain: private people, the staff office, lawyers. */
export function NeverRecordList() {
  return (
    <AddressList
      setting="neverRecord"
      title={i18n.t('settings.neverRecord')}
      hint={i18n.t('settings.neverRecordHint')}
      parse={parseNeverRecord}
      refuse={(lines) => i18n.t('settings.noAddressOrDomain', [lines])}
    />
  );
}
