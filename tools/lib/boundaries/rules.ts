import type { SourceFile } from './source-file.ts';

export type Rule = {
  name: string;
  reason: string;
  /** Why this import breaks the rule, or nothing. */
  broken(from: SourceFile, to: SourceFile['imports'][number]): string | undefined | false;
};

/** Which of our packages each one may import. `root` is everything beside apps/ and packages/: tools, bench, e2e. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  contracts: ['core'],
  connectors: ['core'],
  platform: ['core', 'contracts'],
  db: ['core', 'contracts', 'platform'],
  testing: ['core', 'contracts', 'connectors', 'db', 'platform', 'simulator'],
  api: ['core', 'contracts', 'db', 'platform'],
  worker: ['core', 'contracts', 'connectors', 'db', 'platform'],
  dashboard: ['contracts'],
  simulator: [],
  root: ['core', 'contracts', 'connectors', 'db', 'platform', 'testing', 'simulator'],
};
const ONLY_FOR_TESTS = ['testing', 'simulator'];
const MALLS = ['amazon', 'rakuten', 'yahoo'];

const isOutside = (to: { target?: string; targetUnit?: string }): boolean => to.target === undefined && to.targetUnit === undefined;
const mallOf = (location: string): string | undefined => MALLS.find((mall) => location.split('/').includes(mall));

export const RULES: Rule[] = [
  {
    name: 'direction',
    reason:
      'The domain knows nobody; an HTTP request never waits for a mall, so the api has no connectors; the dashboard is safe in a browser; and if the simulator shared a mapper with us, both would be wrong together and the tests green.',
    broken({ unit, isTest }, { targetUnit }) {
      if (targetUnit === undefined || targetUnit === unit) return false;
      if (isTest && ONLY_FOR_TESTS.includes(targetUnit)) return false;
      return !MAY_IMPORT[unit]?.includes(targetUnit) && `${unit} must not import ${targetUnit}`;
    },
  },
  {
    name: 'pure core',
    reason: 'Rules that can be read and tested without a framework, a clock or a network: time and ids come in as arguments.',
    broken: ({ unit, isTest }, to) => unit === 'core' && !isTest && to.target === undefined && 'core imports nothing but its own files',
  },
  {
    name: 'light contracts',
    reason: 'The browser loads them.',
    broken: ({ unit, isTest }, to) =>
      unit === 'contracts' && !isTest && isOutside(to) && to.specifier !== 'zod' && 'contracts import zod and core only',
  },
  {
    name: 'malls apart',
    reason: 'A change for one mall must not be able to break another.',
    broken({ file, unit }, { target, specifier }) {
      // The mapping in core is about pairs of malls (what this page may not say of that one), so it is left out.
      if (unit !== 'connectors' && unit !== 'simulator') return false;
      const [own, other] = [mallOf(file), mallOf(target ?? specifier)];
      return own && other && own !== other && `the ${own} folder must not import from ${other}`;
    },
  },
  {
    name: 'no way around the package',
    reason: 'A relative path into another package slips past its public face and past the build order.',
    broken: ({ unit }, { target, targetUnit }) =>
      target !== undefined && targetUnit !== unit && 'a relative import must not leave its package',
  },
  {
    name: 'public face',
    reason: 'What is behind the index of a folder may change without asking.',
    broken: (_from, { specifier }) =>
      /^@narabe\/[\w-]+\/(?:src|dist)\b/.test(specifier) && 'import the folder of a package, not a file of its sources or its build',
  },
  {
    name: 'no import of oneself by name',
    reason: 'It would load a second copy, and hides cycles.',
    broken: ({ unit }, { target, targetUnit }) => target === undefined && targetUnit === unit && 'use a relative import inside a package',
  },
];
