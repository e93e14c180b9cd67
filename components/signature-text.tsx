import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box, OcrPage } from '@/lib/domain/ocr-page';
import { i18n } from './i18n';
import styles from './signature-text.module.css';

interface Props {
  page: OcrPage;
  /** Where the focused field stands. */
  focused: Box | undefined;
  /** Lines that no field has taken. */
  unassigned: readonly number[];
  /** Somebody pressed on a part of the text. */
  onGo(line: number): void;
}

/** A signature as it stands in the mail, in the place of a card's photo; what the focused field was read from is marked. */
export function SignatureText({ page, focused, unassigned, onGo }: Props) {
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const marked = text.current?.querySelector('[data-marked=true]');
    marked?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  const rows = Map.groupBy(page.lines.keys(), (index) => page.lines[index]?.box.top);
  return (
    <section class={styles.text} aria-label={i18n.t('signature.text')} ref={text}>
      {[...rows.values()].map((lines) => (
        <p key={lines[0]}>
          {lines.map((index) => {
            const line = page.lines[index];
            return (
              line && (
                // The fields themselves are reached by Tab: this is the way there for a mouse.
                <button
                  type="button"
                  // One stop, from which the text can be scrolled.
                  tabIndex={index === 0 ? 0 : -1}
                  key={index}
                  data-line
                  data-marked={focused !== undefined && isOnLine(line.box, focused)}
                  data-unassigned={unassigned.includes(index)}
                  onClick={() => onGo(index)}
                >
                  {line.text}
                </button>
              )
            );
          })}
        </p>
      ))}
    </section>
  );
}

/** Whether a place and a line share more than their edges. */
export function isOnLine(line: Box, place: Box): boolean {
  const x = Math.min(line.left + line.width, place.left + place.width) - Math.max(line.left, place.left);
  const y = Math.min(line.top + line.height, place.top + place.height) - Math.max(line.top, place.top);
  return x > 1 && y > 0.5 * line.height;
}
