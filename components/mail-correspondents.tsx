import { useEffect, useRef, useState } from 'preact/hooks';
import { type Correspondent, type Correspondents, findCorrespondents, type MailCustomer } from '@/lib/actions/find-correspondents';
import type { Company } from '@/lib/domain/company';
import type { OpenMessage } from '@/lib/domain/open-message';
import { AutoLog } from './auto-log';
import { CustomerView } from './customer-view';
import { GuessLine } from './guess-line';
import { i18n } from './i18n';
import { KnownCompany } from './known-company';
import styles from './mail-correspondents.module.css';
import { PanelBody } from './panel-body';
import { UnknownPerson } from './unknown-person';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  /** The message with those who may be shown, and as the page has it. */
  message: OpenMessage;
  whole: OpenMessage;
  /** What was found of it a moment ago. */
  first: MailCustomer;
  onPick(contactId: string): void;
}

/** Who the open message is about. One person is shown at once; of several, or several sharing an address, the user picks. */
export function MailCorrespondents({ message, whole, first, onPick }: Props) {
  const { db } = useWorkspace().context;
  const correspondents = useLiveQuery(
    () => findCorrespondents(db, message),
    [message.key, JSON.stringify([message.people, message.others])],
    first.correspondents,
  );
  // Whoever is picked later is read anew.
  const isNew = useRef(true);
  useEffect(() => {
    isNew.current = false;
  }, []);
  const [picked, setPicked] = useState<Correspondent>();
  const chosen = correspondents && choose(correspondents, picked);
  const all = correspondents ? [...correspondents.people, ...correspondents.others] : [];
  useKeys(Object.fromEntries(all.slice(0, 9).map((one, index) => [String(index + 1), all.length > 1 && (() => setPicked(one))])));

  if (!correspondents) return <PanelBody state={{}} />; // An empty frame flickers less than a spinner.
  const via = message.webmail;
  const { guess } = message;
  const [guessed] = message.people;
  const guessLine = guess && guessed && (
    <GuessLine key={guessed.email} guess={guess} email={guessed.email} isOfMany={message.people.length > 1} />
  );
  const row = all.length > 1 && <PeopleRow all={all} chosenKey={chosen?.key} onPick={setPicked} />;

  if (!chosen) {
    return (
      <PanelBody state={{ state: 'choose', via }}>
        <h1>{i18n.t('panel.choose')}</h1>
        {guessLine}
        {row}
        <AutoLog message={whole} />
        {companiesOf(correspondents.people).map(({ id }) => (
          <KnownCompany key={id} companyId={id} onPick={onPick} />
        ))}
      </PanelBody>
    );
  }
  const { contact, participant, companies = [] } = chosen;
  const known = isNew.current && first.customer?.contact.id === contact?.id ? first : undefined;
  const state = contact ? 'contact' : companies.length > 0 ? 'company' : 'unknown';
  return (
    <PanelBody state={{ state, address: participant.email, via }}>
      {guessLine}
      {row}
      <AutoLog message={whole} />
      {contact ? (
        <CustomerView key={contact.id} contactId={contact.id} first={known} message={whole} participant={participant} isPanel />
      ) : (
        <UnknownPerson key={participant.email} message={whole} participant={participant} companies={companies} onPick={onPick} />
      )}
    </PanelBody>
  );
}

/** The companies of those of whom one is to be chosen, where all of them are at the same ones. */
function companiesOf([first, ...rest]: readonly Correspondent[]): readonly Company[] {
  const idsOf = ({ companies = [] }: Correspondent) => companies.map(({ id }) => id).join();
  return first && rest.every((one) => idsOf(one) === idsOf(first)) ? (first.companies ?? []) : [];
}

/** The one that was picked; without a pick only somebody about whom there is no doubt. */
function choose({ people, others }: Correspondents, picked: Correspondent | undefined): Correspondent | undefined {
  const all = [...people, ...others];
  // Somebody who was picked while unknown and is added now has become a contact: the same address, another key.
  const sameAddress = all.filter(({ participant }) => participant.email === picked?.participant.email);
  const same = all.find(({ key }) => key === picked?.key) ?? (sameAddress.length === 1 ? sameAddress[0] : undefined);
  return same ?? (people.length === 1 ? people[0] : undefined);
}

interface RowProps {
  all: readonly Correspondent[];
  chosenKey: string | undefined;
  onPick(picked: Correspondent): void;
}

function PeopleRow({ all, chosenKey, onPick }: RowProps) {
  return (
    <ul class={styles.row}>
      {all.map((one, index) => {
        const { key, contact, participant } = one;
        return (
          <li key={key}>
            <button type="button" aria-pressed={key === chosenKey} title={participant.email} onClick={() => onPick(one)}>
              {index < 9 && <kbd>{index + 1}</kbd>}
              {contact ? <strong>{contact.formattedName}</strong> : <span>{participant.name ?? participant.email}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
