import { expect, it } from 'vitest';
import { refusal } from './guard.ts';

it('names the npm command that runs on the right Node', () => {
  expect(refusal('v20.20.2', '/somewhere/tools/start.ts')).toContain('`npm start`');
  expect(refusal('v22.19.0', '/somewhere/tools/check.ts')).toContain('`npm run check`');
});

it('lets Node 24 and newer pass', () => {
  expect(refusal('v24.21.0', 'tools/start.ts')).toBeUndefined();
  expect(refusal('v25.0.0', 'tools/start.ts')).toBeUndefined();
});
