import { describe, expect, test } from 'vitest';
import { problemCodes } from '@/lib/domain/problem';
import { listFiles, readSources, readText, type Source } from './support/sources';

const sources = readSources('entrypoints', 'components', 'lib', 'modules');
const tests = listFiles('tests');

/** Which part of the product a file belongs to: `lib/db/contacts.ts` to `lib/db`, `lib/messages.ts` to itself. */
const partOf = (path: string): string => /^(lib\/[^/]+|[^/]+)/.exec(path)?.[0] ?? path;

const nothing: string[] = [];

test('this test sees every import there is', () => {
  for (const { path, code, imports } of sources) {
    const written = code.match(/\bfrom\s+['"]|\bimport\s*\(?\s*['"]/g) ?? [];
    expect(
      imports.map(({ name }) => name),
      path,
    ).toHaveLength(written.length);
  }
});

describe('who may import whom', () => {
  const tools = ['lib/image', 'lib/ocr', 'lib/card', 'lib/webmail', 'lib/formats', 'lib/crm', 'lib/sync', 'lib/privacy', 'lib/insight'];
  const kept = ['lib/db', 'lib/search', 'lib/domain'];

  /** Down only; every part may import itself. */
  const mayImport: Record<string, readonly string[]> = {
    entrypoints: ['components', 'lib/actions', ...kept, ...tools, 'lib/messages.ts', 'lib/settings.ts'],
    components: ['lib/actions', ...kept, 'lib/messages.ts', 'lib/settings.ts'],
    'lib/actions': [...kept, ...tools],
    'lib/db': ['lib/domain'],
    'lib/search': ['lib/domain'],
    'lib/domain': [],
    'lib/messages.ts': ['lib/domain'],
    'lib/settings.ts': ['lib/domain'],
    ...Object.fromEntries(tools.map((tool) => [tool, ['lib/domain']])),
    modules: [],
  };

  test('imports go down only', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ path: target }) => {
        const [from, to] = [partOf(path), partOf(target ?? path)];
        if (from === to || mayImport[from]?.includes(to)) return [];
        return [`${path} imports ${target}, but ${from} may only import ${mayImport[from]?.join(', ') || 'itself'}.`];
      }),
    );
    expect(wrong).toEqual(nothing);
  });

  test.each(['lib/webmail', 'lib/ocr', 'lib/crm', 'lib/formats', 'lib/sync'])('the adapters of %s do not know each other', (folder) => {
    const adapters = adaptersOf(folder);
    const wrong = sources
      .filter(({ path }) => adapters.includes(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ path: target }) => target && (adapters.includes(target) || target === `${folder}/index.ts`))
          .map(({ name }) => `${path} imports ${name}: what two adapters share belongs into a file of its own.`),
      );
    expect(wrong).toEqual(nothing);
  });

  test('each package has its place', () => {
    const places: Record<string, RegExp> = {
      zod: /^lib\/domain\/zod\.ts$/,
      dexie: /^(lib\/db\/|components\/use-live-query\.ts$)/,
      'tesseract.js': /^lib\/ocr\//,
      'onnxruntime-web': /^lib\/ocr\//,
      'pdfjs-dist': /^lib\/image\//,
      'zxing-wasm': /^lib\/image\//,
      wanakana: /^lib\/search\//,
      'libphonenumber-js': /^lib\/(card|domain)\//,
      preact: /^(components|entrypoints)\//,
      lucide: /^components\//,
      '#i18n': /^(components|entrypoints)\//,
      '#imports': /^$/,
      'wxt/browser': /^(entrypoints\/|components\/use-[^/]*\.tsx?$|lib\/messages\.ts$|lib\/settings\.ts$)/,
    };
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ name, path: target }) => {
        if (target || name.startsWith('node:')) return [];
        const key = Object.keys(places).find((one) => name === one || name.startsWith(`${one}/`));
        if (key ? places[key]?.test(path) : /^(entrypoints|modules)\//.test(path)) return [];
        return [
          key ? `${path} imports ${name}; only ${places[key]} may.` : `${path} imports ${name}, a package without a place in this list.`,
        ];
      }),
    );
    expect(wrong).toEqual(nothing);
  });

  test('neither zod nor Dexie nor a component comes into other people’s pages', () => {
    const scripts = sources.filter(({ path }) => /^entrypoints\/(((any-)?webmail|guess)\/|mail-text|page-report)/.test(path));
    expect(scripts).toHaveLength(7);
    const heavy = reachable(scripts).filter(({ imports }) =>
      imports.some(({ name, isType }) => !isType && /^(zod|dexie|preact|#i18n)\b/.test(name)),
    );
    expect(heavy.map(({ path }) => `${path} is reached from the content script; import only its types there.`)).toEqual(nothing);
  });
});

describe('side effects', () => {
  /** The lines of code that match, in the files where they have no business. */
  const find = (pattern: RegExp, isAllowed: (path: string) => boolean): string[] =>
    sources
      .filter(({ path }) => !isAllowed(path))
      .flatMap(({ path, code }) => code.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])));

  test('only CRM adapters and sync use the network; others read at most files of the extension', () => {
    const isNetwork = (path: string) => /^lib\/(crm|sync)\//.test(path) || path.startsWith('modules/');
    expect(find(/(?<![\w.])fetch\((?!\s*(['"`]\/(?!\/)|browser\.runtime\.getURL\())/, isNetwork)).toEqual(nothing);
    expect(find(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/, isNetwork)).toEqual(nothing);
  });

  test('the database is opened in lib/db', () => {
    expect(find(/\bindexedDB\b/, (path) => path.startsWith('lib/db/'))).toEqual(nothing);
  });

  test('clock and chance are passed in; only the interface and these two files ask for them', () => {
    const isAllowed = (path: string) => /^(components|entrypoints)\/|^lib\/(sync\/clock|domain\/id)\.ts$/.test(path);
    expect(find(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/, isAllowed)).toEqual(nothing);
  });

  test('nobody writes HTML from text or runs text as code', () => {
    expect(find(/\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|eval|new Function)\b/, () => false)).toEqual(nothing);
  });
});

describe('names and sizes', () => {
  const files = [...listFiles('entrypoints', 'components', 'lib', 'modules', 'scripts', 'tests')].filter((path) =>
    /\.(ts|tsx|mts|mjs|css)$/.test(path),
  );

  test('files are named in kebab-case, and after what they hold', () => {
    const named = files.map((path) => ({ path, name: path.split('/').at(-1) ?? '' }));
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    expect(named.filter(({ name }) => !kebab.test(name)).map(({ path }) => `${path} is not kebab-case.`)).toEqual(nothing);
    const vague = /(^|-)(utils?|helpers?|manager|service|data|info|common|misc)\./;
    expect(named.filter(({ name }) => vague.test(name)).map(({ path }) => `${path} does not say what it holds.`)).toEqual(nothing);
  });

  test('no file has more than 300 lines: past 200, ask what its second subject is', () => {
    expect(files.filter((path) => readText(path).split('\n').length > 301)).toEqual(nothing);
  });

  test('components and lib export by name', () => {
    const wrong = sources.filter(({ path, code }) => /^(components|lib)\//.test(path) && /^export default\b/m.test(code));
    expect(wrong.map(({ path }) => `${path} has a default export.`)).toEqual(nothing);
  });
});

describe('what goes with what', () => {
  test.each(['lib/webmail', 'lib/formats', 'lib/crm'])('every adapter of %s has a test named like it', (folder) => {
    const wrong = adaptersOf(folder).filter((path) => {
      const name = path.replace(/^lib/, 'tests').replace(/\.ts$/, '');
      return !tests.some((one) => one.startsWith(`${name}.`) && /\.test\.tsx?$/.test(one));
    });
    expect(wrong.map((path) => `${path} has no test.`)).toEqual(nothing);
  });

  const locales = { ja: readKeys('locales/ja.yml'), en: readKeys('locales/en.yml') };

  test('Japanese and English say the same things', () => {
    expect([...locales.ja].filter((key) => !locales.en.has(key))).toEqual(nothing);
    expect([...locales.en].filter((key) => !locales.ja.has(key))).toEqual(nothing);
  });

  test('every problem has its sentence', () => {
    const expected = problemCodes.map((code) => `problem.${code.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}`);
    expect(expected.filter((key) => !locales.ja.has(key))).toEqual(nothing);
  });
});

/** The files a registry lists. Adapters are what index.ts imports, except the port and what only gives types. */
function adaptersOf(folder: string): string[] {
  const registry = sources.find(({ path }) => path === `${folder}/index.ts`);
  return (registry?.imports ?? []).flatMap(({ path, isType }) => (path && !isType && path.startsWith(`${folder}/`) ? [path] : []));
}

/** These files and all that come with them at run time. */
function reachable(start: readonly Source[]): Source[] {
  const found = new Set(start);
  for (const { imports } of found) {
    for (const { path, isType } of imports) {
      const next = isType ? undefined : sources.find((source) => source.path === path);
      if (next) found.add(next);
    }
  }
  return [...found];
}

/** The keys of a locale file with their parents: `problem.unknown`. Its lines are `key: text` or `key:`, indented by two. */
function readKeys(path: string): Set<string> {
  const keys = new Set<string>();
  const parents: string[] = [];
  for (const line of readText(path).split('\n')) {
    const [, indent = '', key, value] = /^( *)([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    parents.length = indent.length / 2;
    parents.push(key);
    if (value) keys.add(parents.join('.'));
  }
  return keys;
}
