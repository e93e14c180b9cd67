import { useMemo } from 'preact/hooks';
import { listCompanies } from '@/lib/db/companies';
import type { Db } from '@/lib/db/db';
import type { Company } from '@/lib/domain/company';
import { toBlock } from '@/lib/domain/search-block';
import { companySearchText } from '@/lib/search/company-search-text';
import { search } from '@/lib/search/search';
import { createIndex, idOf } from '@/lib/search/search-index';
import { useLiveQuery } from './use-live-query';

/** All companies as far as they are read, and how to find some of them, the best first. */
export interface CompanyIndex {
  companies: readonly Company[];
  byId: ReadonlyMap<string, Company>;
  find(query: string, limit?: number): string[];
}

/** The companies by kana with what finds them; undefined until they are read. */
export function useCompanyIndex(db: Db): CompanyIndex | undefined {
  const companies = useLiveQuery(() => listCompanies(db), []);
  return useMemo(() => {
    if (!companies) return undefined;
    const entries = companies.map((company) => ({
      id: company.id,
      text: companySearchText(company),
      createdAt: 0,
      updatedAt: 0,
      facets: 0,
    }));
    const index = createIndex([toBlock('companies', 0, entries)]);
    return {
      companies,
      byId: new Map(companies.map((company) => [company.id, company])),
      find: (query, limit) => [...search(index, query, limit)].map((entry) => idOf(index, entry)),
    };
  }, [companies]);
}
