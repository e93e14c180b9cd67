import type { SiteRule } from '@/lib/domain/open-message';
import { type Answer, learn, unlearn } from '@/lib/domain/taught';
import { changeSetting } from '@/lib/settings';
import { useSetting } from './use-setting';
import { type SideDeed, useWorkspace } from './workspace';

/** What the user taught Meibo of sites that no adapter knows, by host; undefined until it is read. */
export const useSiteRules = (): Record<string, SiteRule> | undefined => useSetting('siteRules')[0];

/** Teaches Meibo where a site's senders stand, or forgets it; each can be undone from the bar. */
export function useTeaching(): {
  isSender(site: string, answer: Answer): void;
  isNone(site: string, places: readonly string[]): void;
  forget(site: string): void;
} {
  const { attempt, aside } = useWorkspace();
  const change = (deed: SideDeed, site: string, teach: (rule: SiteRule) => SiteRule | undefined) =>
    void attempt(async () => {
      let former: SiteRule | undefined;
      await changeSetting('siteRules', (rules) => {
        former = rules[site];
        return withRule(rules, site, teach(former ?? { never: [] }));
      });
      aside(deed, () => changeSetting('siteRules', (rules) => withRule(rules, site, former)));
    });
  return {
    isSender: (site, answer) => change('siteTaught', site, (rule) => learn(rule, answer)),
    isNone: (site, places) => change('siteTaught', site, (rule) => unlearn(rule, places)),
    forget: (site) => change('siteForgotten', site, () => undefined),
  };
}

function withRule(rules: Record<string, SiteRule>, site: string, rule: SiteRule | undefined): Record<string, SiteRule> {
  const { [site]: _, ...others } = rules;
  return rule ? { ...others, [site]: rule } : others;
}
