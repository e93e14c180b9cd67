import { expect, test } from 'vitest';
import { countReport } from '@/scripts/lib/vitest.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status, index) => ({ status, fullName: `test ${index + 1}` })),
});

test.each([
  ['all is well', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0, skipped: [] }],
  ['one fails, one is skipped', [file('failed', 'passed', 'failed', 'skipped')], 1, { passed: 1, failed: 1, skipped: ['test 3'] }],
  ['a file cannot be loaded', [file('failed'), file('passed', 'passed')], 1, { passed: 1, failed: 1, skipped: [] }],
  ['the clean-up of a file fails', [file('failed', 'passed')], 1, { passed: 1, failed: 1, skipped: [] }],
  ['the run breaks off', [], 1, { passed: 0, failed: 1, skipped: [] }],
  ['an error outside of every test', [file('passed', 'passed')], 1, { passed: 1, failed: 1, skipped: [] }],
  ['a test is still to be written', [file('passed', 'todo')], 0, { passed: 0, failed: 0, skipped: ['test 1'] }],
])('%s', (_, testResults, exitCode, counts) => {
  expect(countReport({ testResults }, exitCode)).toEqual(counts);
});
