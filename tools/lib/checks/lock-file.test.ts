import { expect, it } from 'vitest';
import { foreignAddresses } from './lock-file.ts';

it('finds packages that are locked to a registry', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/b': { resolved: 'https://registry.intranet.example/b/-/b-1.0.0.tgz' },
      'node_modules/c': {},
      'node_modules/@narabe/core': { resolved: 'packages/core', link: true },
    },
  };
  expect(foreignAddresses(JSON.stringify(lock))).toEqual(['node_modules/b: registry.intranet.example']);
});
