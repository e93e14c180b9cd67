interface Report {
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
}

export function countReport(report: Report, exitCode: number): { passed: number; failed: number; skipped: string[] };
