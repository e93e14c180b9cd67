import { useState } from 'preact/hooks';
import { mergeFields } from '@/lib/domain/change';
import { parseInputs } from '@/lib/domain/form-values';
import { problemCode } from '@/lib/domain/problem';
import type { z } from '@/lib/domain/zod';
import { i18n } from './i18n';
import { cutText } from './long-text';
import { useDraft } from './use-draft';
import { useWorkspace } from './workspace';

type Values = Record<string, unknown>;

interface Options<Base> {
  /** Names what is typed until it is saved. */
  draft: string;
  /** What the form shows at first. */
  initial: () => Base;
  toValues: (base: Base) => Values;
  schema: z.ZodObject;
  /** Gives a record that was left without a name the best there is: nothing is refused for want of one. */
  named?: (values: Values) => Values;
  /** Writes what the schema made of the values. */
  save: (base: Base, parsed: Values) => Promise<void>;
  /** The record as it is by now, for when somebody else has changed the same field. */
  latest: () => Promise<Base | undefined>;
  onClose: () => void;
}

export interface Edit {
  values: Values;
  errors: ReadonlyMap<string, string>;
  change: (values: Values) => void;
  submit: () => void;
  close: () => void;
}

/**
 * The values of a form from its opening to its saving. What is typed outlives the form; what others change meanwhile stays,
 * and where both changed one field the user sees both before saving again.
 */
export function useEdit<Base>({ draft, initial, toValues, schema, named = (same) => same, save, latest, onClose }: Options<Base>): Edit {
  const { attempt } = useWorkspace();
  // The record as it was when the form opened: later writes of others must not slip in as if they were shown here.
  const [{ base, values }, setDraft, forget] = useDraft(draft, () => {
    const shown = initial();
    return { base: shown, values: toValues(shown) };
  });
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const close = () => {
    forget();
    onClose();
  };

  const submit = () => {
    const parsed = schema.safeParse(parseInputs(schema, named(withoutBlankRows(values))));
    if (!parsed.success) {
      setErrors(new Map(parsed.error.issues.map((issue) => [issue.path.join('.'), errorText(issue)])));
      return;
    }
    void attempt(async () => {
      try {
        await save(base, parsed.data);
        close();
      } catch (error) {
        if (problemCode(error) === 'record/changed-elsewhere') await showConflict();
        throw error;
      }
    });
  };

  // What is typed here stays, what others wrote in the other fields comes in; saving again is then a decision.
  const showConflict = async () => {
    const now = await latest();
    if (!now) return;
    const { merged, both } = mergeFields(toValues(base), values, toValues(now));
    setErrors(new Map(both.map(([name, value]) => [name, i18n.t('customers.updatedElsewhere', [shownValue(value)])])));
    setDraft({ base: now, values: merged });
  };

  return { values, errors, submit, close, change: (next) => setDraft({ base, values: next }) };
}

const shownValue = (value: unknown): string => (['string', 'number'].includes(typeof value) ? cutText(String(value)) : '');

function errorText({ code, path, ...issue }: z.core.$ZodIssue): string {
  if (path[0] === 'formattedName') return i18n.t('form.required');
  if (code === 'invalid_type' && 'expected' in issue && issue.expected === 'number') return i18n.t('form.notANumber');
  if (code === 'invalid_format') return i18n.t('form.notADate');
  return i18n.t(path.length > 1 ? 'form.tooShort' : 'form.blank');
}

/** A row that was added and left empty is no entry. */
function withoutBlankRows(values: Values): Values {
  const isFilled = (row: unknown) =>
    typeof row !== 'object' ||
    row === null ||
    Object.entries(row).some(([name, value]) => !['type', 'isCurrent'].includes(name) && value !== undefined && value !== '');
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.filter(isFilled) : value]));
}
