import fs from 'node:fs';
import path from 'node:path';
import { type Import, importsOf } from './imports.ts';

export type SourceFile = {
  /** Path from the root, with forward slashes. */
  file: string;
  /** `core`, `api`, …; the folders beside apps/ and packages/ together are `root`. */
  unit: string;
  /** Tests and what only tests use: other rules than for what is shipped. */
  isTest: boolean;
  imports: (Import & {
    /** Where a relative import leads: a path from the root. */
    target?: string;
    /** The package of ours that it names. */
    targetUnit?: string;
  })[];
};

const SOURCE = /\.(?:[cm]?ts|tsx|[cm]?js|jsx)$/;
const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.turbo', '.data', '.git', 'test-results', 'playwright-report']);
const TEST_CODE = /\.test\.tsx?$|\.spec\.ts$|\/src\/(?:.*\/)?(?:contract-suite|testing|test-support|fixtures)\/|\/test-[\w-]+\.ts$/;
const OURS = /^@narabe\/(?<unit>[\w-]+)/;

/** Reads every source file below `root`. */
export function readSources(root: string): SourceFile[] {
  return listFiles(root, '').map((file) => {
    const imports = importsOf(fs.readFileSync(path.join(root, file), 'utf8')).map((found) => {
      const relative = found.specifier.startsWith('.');
      const target = relative ? resolveFile(root, path.posix.join(path.posix.dirname(file), found.specifier)) : undefined;
      const targetUnit = target === undefined ? found.specifier.match(OURS)?.groups?.unit : unitOf(target);
      return { ...found, target, targetUnit };
    });
    return { file, unit: unitOf(file), isTest: TEST_CODE.test(file), imports };
  });
}

function unitOf(file: string): string {
  const [top, name] = file.split('/');
  return (top === 'apps' || top === 'packages') && name ? name : 'root';
}

function listFiles(root: string, folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(root, file);
    return SOURCE.test(entry.name) ? [file] : [];
  });
}

/** The file that an import means: written with its ending, with the ending of the built file, or without one. */
function resolveFile(root: string, wanted: string): string {
  const stem = wanted.replace(/\.(?:[cm]?js|jsx)$/, '');
  const candidates = [wanted, `${stem}.ts`, `${stem}.tsx`, `${wanted}/index.ts`, `${wanted}/index.tsx`];
  return candidates.find((file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile()) ?? wanted;
}
