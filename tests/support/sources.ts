import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a file: what it names, where that is in the project (undefined for a package), and whether only types come. */
export interface Import {
  name: string;
  path: string | undefined;
  isType: boolean;
}

/** A source file of the project: path from the root with forward slashes, text, and text without comments. */
export interface Source {
  path: string;
  text: string;
  code: string;
  imports: Import[];
}

/** The text of any file of the project. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The paths of all files in these folders, from the project's root. */
export function listFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => statSync(join(root, path)).isFile()),
  );
}

/** The TypeScript files of these folders with their imports. */
export function readSources(...folders: string[]): Source[] {
  return listFiles(...folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readText(path);
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
      return { path, text, code, imports: readImports(path, code) };
    });
}

const statements =
  /^\s*(?:import|export)\s+(type\s+)?([\w*{][^'";]*?\bfrom\s*)['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function readImports(path: string, code: string): Import[] {
  return [...code.matchAll(statements)].map(([, type, names = '', from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    const isType = type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}/.test(names);
    return { name, path: resolve(path, name), isType };
  });
}

/** The file an import names. A bundler's question behind it (`?url`) does not change which file it is. */
function resolve(from: string, name: string): string | undefined {
  const target = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? join(dirname(from), name) : undefined;
  if (target === undefined) return undefined;
  const path = normalize(target).replaceAll('\\', '/').replace(/\?.*$/, '');
  return ['', '.ts', '.tsx', '/index.ts'].map((ending) => path + ending).find(isFile) ?? path;
}

const isFile = (path: string): boolean => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
