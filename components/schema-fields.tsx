import { Plus, X } from 'lucide';
import { i18n } from '#i18n';
import type { z } from '@/lib/domain/zod';
import { choiceLabel, type FieldName, fieldLabel } from './field-labels';
import { Icon } from './icon';
import styles from './schema-fields.module.css';

type Values = Record<string, unknown>;

interface Props {
  schema: z.ZodObject;
  values: Values;
  /** Message for the field at a path such as `emails.0.value`. */
  errors: ReadonlyMap<string, string>;
  onChange(values: Values): void;
  /** Path of this object inside the form's. */
  path?: string;
}

/** Fields that the program sets itself. */
const ownFields = new Set(['id', 'employmentId', 'createdAt', 'updatedAt', 'deletedAt']);

/** One input for each field of a schema: text, a choice, a list of texts, or a list of objects with fields of their own. */
export function SchemaFields({ schema, values, errors, onChange, path = '' }: Props) {
  return (
    <>
      {Object.entries(schema.shape)
        .filter(([name]) => !ownFields.has(name))
        .map(([name, field]) => (
          <SchemaField
            key={name}
            name={name as FieldName}
            field={unwrap(field as z.ZodType)}
            isLong={(field as z.ZodType).meta()?.isLong === true}
            value={values[name]}
            path={path + name}
            errors={errors}
            onChange={(value) => onChange({ ...values, [name]: value })}
          />
        ))}
    </>
  );
}

/** The type inside `.optional()` and `.default()`. */
function unwrap(field: z.ZodType): z.ZodType {
  const { innerType } = field.def as { innerType?: z.ZodType };
  return innerType ? unwrap(innerType) : field;
}

interface FieldProps extends Pick<Props, 'errors'> {
  name: FieldName;
  field: z.ZodType;
  isLong: boolean;
  value: unknown;
  path: string;
  onChange(value: unknown): void;
}

function SchemaField({ name, field, isLong, value, path, errors, onChange }: FieldProps) {
  const { type, element, entries, shape } = field.def as {
    type: string;
    element?: z.ZodType;
    entries?: Record<string, string>;
    shape?: object;
  };
  const item = element && unwrap(element);

  if (item?.def.type === 'object') {
    return (
      <Rows
        name={name}
        schema={item as z.ZodObject}
        rows={(value as Values[] | undefined) ?? []}
        path={path}
        errors={errors}
        onChange={onChange}
      />
    );
  }
  if (shape) return null;
  const error = errors.get(path);
  const described = error ? { 'aria-invalid': true, 'aria-describedby': `error-${path}` } : {};
  return (
    <label class={styles.field}>
      <span>{fieldLabel(name)}</span>
      {entries ? (
        <select value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
          {name !== 'type' && <option value="">{i18n.t('rank.unset')}</option>}
          {Object.values(entries).map((choice) => (
            <option key={choice} value={choice}>
              {choiceLabel(name, choice)}
            </option>
          ))}
        </select>
      ) : type === 'boolean' ? (
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      ) : type === 'array' ? (
        <textarea
          rows={2}
          title={i18n.t('form.tagsHint')}
          defaultValue={((value as string[] | undefined) ?? []).join('\n')}
          onInput={(event) => onChange(event.currentTarget.value.split(/[\n,、]/).flatMap((text) => text.trim() || []))}
        />
      ) : isLong ? (
        <textarea rows={4} value={(value as string | undefined) ?? ''} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          name={path}
          // Beside a number there is no room for its name.
          {...(/^phones\..*note$/.test(path) ? { placeholder: fieldLabel(name) } : {})}
          value={(value as string | undefined) ?? ''}
          {...described}
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

/** A row as it begins: what the schema gives by default. */
const emptyRow = (schema: z.ZodObject): Values =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const { defaultValue } = (field as z.ZodType).def as { defaultValue?: unknown };
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
