import { watchCustomFields } from '@/lib/db/custom-fields';
import type { CustomField, CustomFieldOwner } from '@/lib/domain/custom-field';
import { useShared } from './use-shared';
import { useWorkspace } from './workspace';

/** The fields that the user defined for people or companies, live. */
export function useCustomFields(of: CustomFieldOwner): readonly CustomField[] {
  const { db } = useWorkspace().context;
  return useShared<CustomField[]>(`custom fields of ${of}`, (hear) => watchCustomFields(db, of, hear)) ?? [];
}
