import { listCustomFields } from '@/lib/db/custom-fields';
import type { CustomField, CustomFieldOwner } from '@/lib/domain/custom-field';
import { useLiveQuery } from './use-live-query';
import { useWorkspace } from './workspace';

/** The fields that the user defined for people or companies, live. */
export function useCustomFields(of: CustomFieldOwner): readonly CustomField[] {
  const { db } = useWorkspace().context;
  return useLiveQuery(() => listCustomFields(db, of), [of]) ?? [];
}
