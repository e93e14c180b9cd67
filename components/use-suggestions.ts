import { useEffect, useState } from 'preact/hooks';
import { findSuggestions, type Suggestions } from '@/lib/actions/find-suggestions';
import type { OcrPage } from '@/lib/domain/ocr-page';
import type { FieldInReview } from './review';
import { useWorkspace } from './workspace';

/** What the fields may say by what is known already; asked anew when another field gets the focus, not at every letter. */
export function useSuggestions(fields: readonly FieldInReview[], focused: number, page: OcrPage | undefined): Suggestions {
  const { db } = useWorkspace().context;
  const [suggestions, setSuggestions] = useState<Suggestions>({});
  useEffect(() => {
    let isOver = false;
    void findSuggestions(db, page, fields).then((found) => {
      if (!isOver) setSuggestions(found);
    });
    return () => {
      isOver = true;
    };
  }, [db, page, focused]);
  return suggestions;
}
