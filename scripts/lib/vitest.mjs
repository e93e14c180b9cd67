import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';

/** Runs one project of the tests and counts. A file that cannot be loaded, and a run that breaks off, count as failed. */
export async function runVitest(node, project, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'meibo-test-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(
      node,
      ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { env: environment },
    );
    return countReport(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Vitest's JSON report in three figures, with the names of what was skipped. */
export function countReport({ testResults }, exitCode) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + unloaded.length;
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests.filter(({ status }) => !['failed', 'passed'].includes(status)).map(({ fullName }) => fullName);
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}
