import { AtSign, type IconNode, Mail, Phone, Printer, Smartphone } from 'lucide';
import { ageOn, type ChannelType, type Contact } from '@/lib/domain/contact';
import styles from './contact-facts.module.css';
import { CustomFacts } from './custom-facts';
import { localDay } from './dates';
import { AddressFacts, Fact, telLink, UrlFacts } from './fact';
import { choiceLabel, type FieldName, fieldLabel } from './field-labels';
import { i18n } from './i18n';
import { LongText } from './long-text';
import { useWorkspace } from './workspace';

const phoneIcons: Record<ChannelType, IconNode> = { work: Phone, cell: Smartphone, fax: Printer, home: Phone, other: Phone };

/** How to reach a contact. One press copies a value; numbers can be called. What is not known is not shown. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { phones, emails, addresses, urls, accounts = [], qualifications = [], note } = contact;
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
      <AddressFacts addresses={addresses} />
      <UrlFacts urls={urls} />
      {accounts.map((account) => (
        <Fact key={`account ${account}`} icon={AtSign} label={i18n.t('field.account')} value={account.replace(/^\S+ (?=\S+$)/, '')}>
          {account}
        </Fact>
      ))}
      {qualifications.length > 0 && <li class={styles.words}>{qualifications.join(i18n.t('contact.listComma'))}</li>}
      <Words contact={contact} />
      <CustomFacts of="contacts" values={contact.custom} />
      {note && (
        <li class={styles.words}>
          <LongText text={note} />
        </li>
      )}
    </ul>
  );
}

/** What else is known of somebody, each with its name. */
function Words({ contact }: { contact: Contact }) {
  const { context } = useWorkspace();
  const { preferredChannel, contactHours, birthday, interests = [], externalIds = [] } = contact;
  const age = ageOn(localDay(context.now()), birthday);
  const words: [FieldName, string | undefined][] = [
    ['preferredChannel', preferredChannel && choiceLabel('preferredChannel', preferredChannel)],
    ['contactHours', contactHours],
    ['birthday', birthday && [birthday.replace(/^--/, ''), age !== undefined && i18n.t('contact.age', [age])].filter(Boolean).join(' ')],
    ['gender', contact.gender],
    ['education', contact.education],
    ['family', contact.family],
    ['interests', interests.join(i18n.t('contact.listComma'))],
    ['owner', contact.owner],
    ['leadSource', contact.leadSource],
    ['externalIds', externalIds.join(i18n.t('contact.listComma'))],
  ];
  return (
    <>
      {words.map(
        ([name, text]) =>
          text && (
            <li key={name} class={styles.words}>
              {`${fieldLabel(name)}: `}
              <span class={styles.value}>{text}</span>
            </li>
          ),
      )}
    </>
  );
}
