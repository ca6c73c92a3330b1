import { expect, it } from 'vitest';
import { foreignAddresses } from './lock-file.ts';

it('finds packages locked to a registry that others may not reach', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/b': { resolved: 'https://registry.intranet.example/b/-/b-1.0.0.tgz' },
      'node_modules/c': {},
      'node_modules/@narabe/core': { resolved: 'packages/core', link: true },
    },
  };
  expect(foreignAddresses(JSON.stringify(lock))).toEqual(['node_modules/b: registry.intranet.example']);
});
