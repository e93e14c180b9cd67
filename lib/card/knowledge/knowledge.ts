import { createNameList, type NameList } from './name-list';
import { createPostalTable, type PostalTable } from './postal-table';

/** What is known of the world before a card is read. docs/knowledge.md says where each list is from. */
export interface Knowledge {
  postal: PostalTable;
  names: NameList;
}

let loading: Promise<Knowledge> | undefined;

/** The lists that ship with the product, loaded once, and not before somebody asks. */
export function loadKnowledge(): Promise<Knowledge> {
  loading ??= Promise.all([import('./postal.txt?raw'), import('./names.txt?raw')]).then(([postal, names]) => ({
    postal: createPostalTable(postal.default),
    names: createNameList(names.default),
  }));
  return loading;
}
