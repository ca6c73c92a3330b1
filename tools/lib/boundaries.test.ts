import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './boundaries/imports.ts';
import { checkBoundaries } from './boundaries.ts';
import { tempFolder } from './testing/temp-folder.ts';

/** A tree of files, checked. */
function violationsOf(files: Record<string, string>): string[] {
  using folder = tempFolder();
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder.path, file)), { recursive: true });
    fs.writeFileSync(path.join(folder.path, file), text);
  }
  return checkBoundaries(folder.path).violations;
}

describe('a planted violation is caught', () => {
  const planted: [string, string, string, string][] = [
    ['core uses Node', 'packages/core/src/a.ts', "import fs from 'node:fs';", 'core imports nothing'],
    ['core uses a package', 'packages/core/src/a.ts', "export { z } from 'zod';", 'core imports nothing'],
    ['core uses a package for types only', 'packages/core/src/a.ts', "import type { ZodType } from 'zod';", 'core imports nothing'],
    ['core uses ours', 'packages/core/src/a.ts', "import { x } from '@narabe/contracts/api';", 'core must not import contracts'],
    ['contracts use a package besides zod', 'packages/contracts/src/a.ts', "import { v4 } from 'uuid';", 'zod and core only'],
    ['contracts use Node', 'packages/contracts/src/a.ts', "import 'node:crypto';", 'zod and core only'],
    ['dashboard uses core', 'apps/dashboard/src/a.tsx', "import { yen } from '@narabe/core/money';", 'dashboard must not import core'],
    [
      'connectors use the database',
      'packages/connectors/src/a.ts',
      "const db = await import('@narabe/db/tenancy');",
      'connectors must not import db',
    ],
    ['db uses connectors', 'packages/db/src/a.ts', "import { c } from '@narabe/connectors/registry';", 'db must not import connectors'],
    ['platform uses db', 'packages/platform/src/a.ts', "import { c } from '@narabe/db/rows';", 'platform must not import db'],
    ['api calls malls', 'apps/api/src/a.ts', "import { c } from '@narabe/connectors/registry';", 'api must not import connectors'],
    ['api uses the worker', 'apps/api/src/a.ts', "import { c } from '@narabe/worker/lanes';", 'api must not import worker'],
    ['worker uses the api', 'apps/worker/src/a.ts', "type T = import('@narabe/api/modules').T;", 'worker must not import api'],
    ['simulator uses ours', 'apps/simulator/src/a.ts', "import { yen } from '@narabe/core/money';", 'simulator must not import core'],
    [
      'worker uses the simulator',
      'apps/worker/src/a.ts',
      "import { sim } from '@narabe/simulator/kernel';",
      'worker must not import simulator',
    ],
    [
      'shipped code uses test helpers',
      'apps/worker/src/a.ts',
      "import { given } from '@narabe/testing/database';",
      'worker must not import testing',
    ],
    [
      'a relative path leaves its package',
      'packages/db/src/a.ts',
      "import { x } from '../../core/src/x.ts';",
      'must not leave its package',
    ],
    ['a tool reaches into a package', 'tools/a.ts', "import { x } from '../packages/core/src/x.ts';", 'must not leave its package'],
    ['a file behind the public face', 'apps/api/src/a.ts', "import { x } from '@narabe/db/src/x.ts';", 'import the folder'],
    ['a package names itself', 'packages/db/src/a.ts', "import { x } from '@narabe/db/rows';", 'use a relative import'],
    [
      'one mall uses another',
      'packages/connectors/src/rakuten/a.ts',
      "import { x } from '../yahoo/b.ts';",
      'rakuten folder must not import from yahoo',
    ],
    [
      'one simulated mall uses another',
      'apps/simulator/src/malls/amazon/a.ts',
      "import { x } from '../yahoo/b.ts';",
      'amazon folder must not import from yahoo',
    ],
  ];
  it.each(planted)('%s', (_name, file, text, expected) => {
    const found = violationsOf({ [file]: text });
    expect(found.join('\n')).toContain(expected);
    expect(found.join('\n')).toContain(file);
  });

  it('two files import each other', () => {
    const found = violationsOf({
      'packages/db/src/a.ts': "import { b } from './b.ts';",
      'packages/db/src/b.ts': "import { c } from './c/index.ts';",
      'packages/db/src/c/index.ts': "export * from '../a.ts';",
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('packages/db/src/a.ts → packages/db/src/b.ts → packages/db/src/c/index.ts → packages/db/src/a.ts');
  });
});

it('lets through what is allowed', () => {
  const found = violationsOf({
    'packages/core/src/a.ts': "import { b } from './b.ts';",
    'packages/core/src/b.ts': "import type { A } from './a.ts';", // types vanish: no cycle
    'packages/core/src/a.test.ts': "import fs from 'node:fs';\nimport { it } from 'vitest';",
    'packages/contracts/src/a.ts': "import { z } from 'zod';\nimport type { Sku } from '@narabe/core/catalog';",
    'packages/connectors/src/registry/index.ts': "import '../rakuten/index.ts';\nimport '../yahoo/index.ts';",
    'packages/connectors/src/rakuten/a.int.test.ts':
      "import { launch } from '@narabe/testing/simulator';\nimport '@narabe/simulator/kernel';",
    'packages/testing/src/a.ts': "import { x } from '@narabe/simulator/kernel';",
    'apps/worker/src/a.ts': "import { c } from '@narabe/connectors/registry';\nimport { d } from '@narabe/db/tenancy';",
    'tools/a.ts': "import { x } from '@narabe/simulator/kernel';\nimport './lib/b.ts';",
    'bench/a.ts': "import { x } from '../tools/lib/b.ts';",
  });
  expect(found).toEqual([]);
});

describe('reading imports', () => {
  const specifiers = (source: string) => importsOf(source).map(({ specifier }) => specifier);

  it('sees every form', () => {
    const source = `import a from 'a1'; import * as b from "b1";\nimport { c,\n  type D } from 'c1';\nexport * from 'e1';\nexport { f as g } from 'f1';
      import 'h1'; const i = await import('i1'); import j, { k } from 'j1'; export * as l from 'l1'; const m = require('m1');`;
    expect(specifiers(source).sort()).toEqual(['a1', 'b1', 'c1', 'e1', 'f1', 'h1', 'i1', 'j1', 'l1', 'm1']);
  });

  it('is not misled by comments, strings, templates, regular expressions and JSX text', () => {
    const source = [
      "// import a from 'no1'",
      "/* import b from 'no2' */",
      `const text = "import c from 'no3'";`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that contains a template
      "const template = `import d from 'no4' ${`inner ${1}` + '`'} import e from 'no5'`;",
      "const pattern = /['\"`]import f from 'no6'/g;",
      "const page = <p>Don't import g from</p>;",
      'const half = a / b; // `',
      "import real from 'yes';",
    ].join('\n');
    expect(specifiers(source)).toEqual(['yes']);
  });

  it('knows imports of types alone', () => {
    const kinds = importsOf(
      "import type { A } from 'a';\nimport { type B } from 'b';\nimport { type C, d } from 'c';\nexport type { E } from 'e';\nimport type from 'f';\nlet g: import('g').G;",
    );
    expect(kinds.map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['e', true],
      ['f', false],
      ['g', true],
    ]);
  });
});

it('reads this repository: many files, many imports', () => {
  const { files, imports } = checkBoundaries(path.resolve(import.meta.dirname, '../..'));
  expect(files).toBeGreaterThan(100);
  expect(imports).toBeGreaterThan(200);
});
