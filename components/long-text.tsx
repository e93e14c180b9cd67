import { useState } from 'preact/hooks';
import { i18n } from './i18n';

/** Letters of a text that are shown at first: a page of it. Drawing a megabyte takes seconds. */
const shownLength = 1000;

/** A text of any length, of which the beginning is shown until the user asks for the rest. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= shownLength) return <>{text}</>;
  return (
    <>
      {`${cutText(text, shownLength)} `}
      <button type="button" data-kind="quiet" onClick={() => setWhole(true)}>
        {i18n.t('action.more')}
      </button>
    </>
  );
}

/** The beginning of a text, with a mark where it goes on. */
export const cutText = (text: string, length = shownLength): string => (text.length > length ? `${text.slice(0, length)}…` : text);
