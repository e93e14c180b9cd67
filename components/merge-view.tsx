import { useEffect, useRef, useState } from 'preact/hooks';
import { findMergeSides, type MergeSide } from '@/lib/actions/find-merge-sides';
import type { Pair } from '@/lib/actions/list-pairs';
import type { MergeTable } from '@/lib/db/merged';
import { formatDate } from './dates';
import { i18n } from './i18n';
import { type MergeRow, mergeRows } from './merge-rows';
import styles from './merge-view.module.css';
import { resemblanceText } from './resemblance-text';
import { useCustomFields } from './use-custom-fields';
import { useKeys } from './use-keys';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

interface Props {
  table: MergeTable;
  pair: Pair<MergeTable>;
  onMerge(winnerId: string, loserId: string, fromLoser: readonly string[]): void;
  onDiffer(): void;
  onLater(): void;
}

/** Two records side by side with what they would become, field by field to be chosen where they differ. */
export function MergeView({ table, pair, onMerge, onDiffer, onLater }: Props) {
  const { db } = useWorkspace().context;
  const customFields = useCustomFields(table);
  const [winner, setWinner] = useState<0 | 1>(0);
  const [picked, setPicked] = useState<Readonly<Record<string, 0 | 1>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  const sides = useLiveQuery(
    () => findMergeSides(db, table, [pair.one, pair.other]).then((found) => found ?? null),
    [table, pair.one, pair.other],
  );
  // What had the focus was the former pair's.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  const { rows, fromLoser } = sides
    ? mergeRows(table, [sides[0].record, sides[1].record], winner, picked, customFields)
    : { rows: [] as MergeRow[], fromLoser: [] as string[] };
  const merge = () => {
    const [kept, joined] = sides ? (winner === 0 ? sides : [sides[1], sides[0]]) : [];
    if (kept && joined) onMerge(kept.record.id, joined.record.id, fromLoser);
  };
  const move = (step: 1 | -1) => moveFocus(frame.current, step);
  useKeys({ m: merge, ArrowDown: () => move(1), ArrowUp: () => move(-1), ' ': () => switchSide() });
  if (!sides) return null;
  const isPerson = table === 'contacts';

  return (
    <article class={styles.merge} ref={frame}>
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t(`duplicates.${pair.certainty}`)} <span class="quiet">{resemblanceText(pair.reasons)}</span>
      </h2>
      <div class={styles.buttons}>
        <button type="button" data-kind="primary" data-action="merge" title="M" onClick={merge}>
          {i18n.t(isPerson ? 'duplicates.merge' : 'duplicates.mergeCompanies')}
        </button>
        <button type="button" data-action="differ" title="D" onClick={onDiffer}>
          {i18n.t(isPerson ? 'duplicates.different' : 'duplicates.differentCompanies')}
        </button>
        <button type="button" data-kind="quiet" data-action="later" title="→" onClick={onLater}>
          {i18n.t('action.later')}
        </button>
        <span class={styles.help}>{i18n.t('duplicates.help')}</span>
      </div>
      <table class={styles.table}>
        <thead>
          <tr>
            <td />
            {sides.map((side, index) => (
              <SideHead
                key={side.record.id}
                side={side}
                isWinner={winner === index}
                onChoose={() => {
                  setWinner(index === 0 ? 0 : 1);
                  setPicked({});
                }}
              />
            ))}
            <th scope="col" class={styles.result}>
              {i18n.t('duplicates.preview')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{i18n.t(isPerson ? 'contact.posts' : 'companies.people')}</th>
            {sides.map(({ record, ties }) => (
              <td key={record.id}>
                <Lines lines={ties} />
              </td>
            ))}
            <td class={styles.result}>
              <Lines lines={united(sides.flatMap(({ ties }) => ties))} />
            </td>
          </tr>
          {rows.map((row) => (
            <Row
              key={row.name}
              row={row}
              chosen={picked[row.name] ?? winner}
              names={[nameOf(sides[0]), nameOf(sides[1])]}
              onPick={(side) => setPicked({ ...picked, [row.name]: side })}
            />
          ))}
        </tbody>
      </table>
    </article>
  );
}

const nameOf = ({ record }: MergeSide): string => ('formattedName' in record ? record.formattedName : record.name);

function SideHead({ side, isWinner, onChoose }: { side: MergeSide; isWinner: boolean; onChoose(): void }) {
  return (
    <th scope="col">
      <span class={styles.name}>{nameOf(side)}</span>
      <span class={styles.quiet}>
        {i18n.t('duplicates.added', [formatDate(side.record.createdAt)])} · {i18n.t('duplicates.belongings', [side.belongings])}
      </span>
      <label class={styles.choice}>
        <input type="radio" name="winner" checked={isWinner} onChange={onChoose} />
        {i18n.t('duplicates.keepThis')}
      </label>
    </th>
  );
}

interface RowProps {
  row: MergeRow;
  chosen: 0 | 1;
  names: readonly [string, string];
  onPick(side: 0 | 1): void;
}

function Row({ row, chosen, names, onPick }: RowProps) {
  const { name, label, sides, result, kind } = row;
  return (
    <tr data-kind={kind} data-field={name}>
      <th scope="row">
        {label}
        {kind !== 'same' && <span class={styles.mark}>{i18n.t(kind === 'open' ? 'duplicates.differs' : 'duplicates.united')}</span>}
      </th>
      {([0, 1] as const).map((side) => (
        <td key={side} data-chosen={kind === 'open' && chosen === side}>
          {kind === 'open' ? (
            <label class={styles.choice}>
              <input
                type="radio"
                name={name}
                aria-label={`${label}: ${sides[side].join(' ')} (${names[side]})`}
                checked={chosen === side}
                onChange={() => onPick(side)}
              />
              <Lines lines={sides[side]} />
            </label>
          ) : (
            <Lines lines={sides[side]} />
          )}
        </td>
      ))}
      <td class={styles.result}>
        <Lines lines={result} />
      </td>
    </tr>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span class={styles.quiet}>{i18n.t('duplicates.blank')}</span>;
  return (
    <span class={styles.lines}>
      {lines.map((line, index) => (
        <span key={`${index} ${line}`}>{line}</span>
      ))}
    </span>
  );
}

/** Moves the focus from choice to choice; each is one stop, at the side that is chosen. */
function moveFocus(frame: HTMLElement | null, step: 1 | -1): void {
  const stops = [...(frame?.querySelectorAll<HTMLInputElement>('input[type=radio]:checked') ?? [])];
  const active = document.activeElement;
  const at = stops.findIndex((stop) => active instanceof HTMLInputElement && stop.name === active.name);
  const next = at < 0 ? (step === 1 ? 0 : stops.length - 1) : at + step;
  stops[Math.max(0, Math.min(next, stops.length - 1))]?.focus();
}

/** Chooses the other side of the choice that has the focus; on a button the key presses it. */
function switchSide(): void {
  const active = document.activeElement;
  if (active instanceof HTMLButtonElement) active.click();
  if (!(active instanceof HTMLInputElement) || active.type !== 'radio') return;
  const other = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    ({ name, checked }) => name === active.name && !checked,
  );
  other?.click();
  other?.focus();
}

/** Each line once; of a post that one side knows more of, what that one says. */
const united = (lines: readonly string[]): string[] =>
  [...new Set(lines)].filter((line, _, all) => !all.some((other) => other.startsWith(`${line} `)));
