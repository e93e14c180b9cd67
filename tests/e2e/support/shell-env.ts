import { env } from 'node:process';

const ofVitest = /^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;

/** The environment without what Vitest adds, which would make a build one for tests. */
export const shellEnv: Record<string, string> = Object.fromEntries(
  Object.entries(env).flatMap(([name, value]) => (value === undefined || ofVitest.test(name) ? [] : [[name, value]])),
);
