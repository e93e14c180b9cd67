import { useState } from 'preact/hooks';
import type { Twin } from '@/lib/actions/find-twins';
import { type FieldInReview, focusField } from './review';
import { useTwins } from './twin-question';
import { useWorkspace } from './workspace';

/** Whom the fields belong to, as the user said it. */
export interface Belonging {
  /** The contact they are added to; undefined for somebody new. */
  attachTo: string | undefined;
  /** Who was offered and is not the person of these fields: they stay somebody else. */
  different: string[];
}

/** The way from the fields of a review to what is saved, with the question that may stand in between. */
export interface ReviewSaving {
  /** Whether there is a name: nothing is saved without. */
  isNamed: boolean;
  save(): void;
  /** What the question about somebody known needs. */
  question: { twins: readonly Twin[]; choice: string | undefined; asked: number; onChoose(choice: string): void };
}

/** Saves what was looked over by `keep`, once it has a name and the user said whether it is somebody who is known. */
export function useReviewSaving(
  fields: readonly Pick<FieldInReview, 'field' | 'value'>[],
  keep: (belonging: Belonging) => Promise<void>,
): ReviewSaving {
  const { attempt } = useWorkspace();
  const [choice, setChoice] = useState<string>();
  const [asked, setAsked] = useState(0);
  const { twins, hasUnseen } = useTwins(fields);
  const isNamed = fields.some(({ field, value }) => field === 'name' && value.trim() !== '');
  const save = () => {
    if (!isNamed) {
      focusField(fields.findIndex(({ field }) => field === 'name'));
      return;
    }
    void attempt(async () => {
      // Somebody like this is known: whether it is the same person is for the user to say.
      if ((twins.length > 0 && choice === undefined) || (await hasUnseen())) {
        setAsked(asked + 1);
        return;
      }
      await keep({ attachTo: choice || undefined, different: choice === '' ? twins.map(({ contact }) => contact.id) : [] });
    });
  };
  return { isNamed, save, question: { twins, choice, asked, onChoose: setChoice } };
}
