import { Plus, X } from 'lucide';
import type { Address } from '@/lib/domain/contact';
import { innerType, inputKind } from '@/lib/domain/form-values';
import type { z } from '@/lib/domain/zod';
import { AddressHints } from './address-hints';
import { toLocalInput } from './dates';
import { choiceLabel, type FieldName, fieldLabel } from './field-labels';
import { i18n } from './i18n';
import { Icon } from './icon';
import styles from './schema-fields.module.css';

type Values = Record<string, unknown>;

interface Props {
  schema: z.ZodObject;
  values: Values;
  /** Message for the field at a path such as `emails.0.value`. */
  errors: ReadonlyMap<string, string>;
  onChange(values: Values): void;
  /** The fields to show, in this order; all of them, in the schema's order, where it is left out. */
  names?: readonly string[];
  /** Path of this object inside the form's. */
  path?: string;
}

/** Fields that the program sets itself. */
const ownFields = new Set([
  'id',
  'employmentId',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'mergedInto',
  'contactIds',
  'companyId',
  'answeredAt',
]);

/** One input for each field of a schema: text, a choice, a list of texts, or a list of objects with fields of their own. */
export function SchemaFields({ schema, values, errors, onChange, names = Object.keys(schema.shape), path = '' }: Props) {
  return (
    <>
      {names
        .filter((name) => !ownFields.has(name))
        .map((name) => (
          <SchemaField
            key={name}
            name={name as FieldName}
            field={schema.shape[name] as z.ZodType}
            value={values[name]}
            path={path + name}
            errors={errors}
            onChange={(value) => onChange({ ...values, [name]: value })}
          />
        ))}
    </>
  );
}

interface FieldProps extends Pick<Props, 'errors'> {
  name: FieldName;
  field: z.ZodType;
  value: unknown;
  path: string;
  onChange(value: unknown): void;
}

function SchemaField({ name, field, value, path, errors, onChange }: FieldProps) {
  const kind = inputKind(field);
  if (kind === 'none') return null;
  if (kind === 'rows') {
    const { element } = innerType(field).def as unknown as { element: z.ZodType };
    const rows = (value as Values[] | undefined) ?? [];
    return <Rows name={name} schema={innerType(element) as z.ZodObject} rows={rows} path={path} errors={errors} onChange={onChange} />;
  }
  const error = errors.get(path);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const described = { name: path, ...(error ? { 'aria-invalid': true, 'aria-describedby': `error-${path}` } : {}) };
  return (
    <label class={styles.field} data-input={kind}>
      <span>{fieldLabel(name)}</span>
      {kind === 'choice' ? (
        <Choice name={name} field={field} value={text} path={path} onChange={onChange} />
      ) : kind === 'flag' ? (
        <input name={path} type="checkbox" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      ) : kind === 'texts' ? (
        <textarea
          {...described}
          rows={2}
          title={i18n.t('form.tagsHint')}
          defaultValue={((value as string[] | undefined) ?? []).join('\n')}
          onInput={(event) => onChange(event.currentTarget.value.split(/[\n,、]/).flatMap((part) => part.trim() || []))}
        />
      ) : kind === 'long' ? (
        <textarea {...described} rows={3} value={text} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : kind === 'time' ? (
        <input
          {...described}
          type="datetime-local"
          value={text && toLocalInput(text)}
          onInput={(event) => onChange(event.currentTarget.value ? new Date(event.currentTarget.value).toISOString() : undefined)}
        />
      ) : (
        <input
          {...described}
          {...(kind === 'day' ? { type: 'date' } : {})}
          {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
          {...(kind === 'partialDate' ? { placeholder: i18n.t(`form.${name as 'birthday' | 'founded'}`) } : {})}
          // Beside a number there is no room for its name.
          {...(/^phones\..*note$/.test(path) ? { placeholder: fieldLabel(name) } : {})}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )}
      {error && (
        <span class={styles.error} id={`error-${path}`} role="alert">
          {error}
        </span>
      )}
    </label>
  );
}

interface ChoiceProps extends Pick<FieldProps, 'name' | 'field' | 'path' | 'onChange'> {
  value: string;
}

function Choice({ name, field, value, path, onChange }: ChoiceProps) {
  const { entries } = innerType(field).def as unknown as { entries: Record<string, string> };
  return (
    <select name={path} value={value} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
      {field.isOptional() && !defaultOf(field) && <option value="">{i18n.t('rank.unset')}</option>}
      {Object.values(entries).map((choice) => (
        <option key={choice} value={choice}>
          {choiceLabel(name, choice)}
        </option>
      ))}
    </select>
  );
}

const defaultOf = (field: z.ZodType): unknown => (field.def as { defaultValue?: unknown }).defaultValue;

/** A row as it begins: what the schema gives by default. */
const emptyRow = (schema: z.ZodObject): Values =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const defaultValue = defaultOf(field as z.ZodType);
      return defaultValue === undefined ? [] : [[name, defaultValue]];
    }),
  );

interface RowsProps extends Pick<Props, 'errors'> {
  name: FieldName;
  schema: z.ZodObject;
  rows: readonly Values[];
  path: string;
  onChange(rows: Values[]): void;
}

/** A list of objects (addresses, numbers), each removable, with a button for one more. */
function Rows({ name, schema, rows, path, errors, onChange }: RowsProps) {
  const isPair = 'value' in schema.shape;
  return (
    <fieldset class={styles.rows}>
      <legend>{fieldLabel(name)}</legend>
      {rows.map((row, index) => (
        <div class={styles.row} data-pair={isPair} key={index}>
          <SchemaFields
            schema={schema}
            values={row}
            errors={errors}
            path={`${path}.${index}.`}
            onChange={(changed) => onChange(rows.map((old, at) => (at === index ? changed : old)))}
          />
          {name === 'addresses' && (
            <AddressHints
              address={row as Address}
              onChange={(changed) => onChange(rows.map((old, at) => (at === index ? changed : old)))}
            />
          )}
          <button
            type="button"
            data-kind="quiet"
            aria-label={i18n.t('form.removeRow', [fieldLabel(name).toLowerCase()])}
            title={i18n.t('form.removeRow', [fieldLabel(name).toLowerCase()])}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <Icon node={X} />
          </button>
        </div>
      ))}
      <button type="button" data-kind="quiet" class={styles.add ?? ''} onClick={() => onChange([...rows, emptyRow(schema)])}>
        <Icon node={Plus} />
        {i18n.t('form.addRow', [fieldLabel(name).toLowerCase()])}
      </button>
    </fieldset>
  );
}
