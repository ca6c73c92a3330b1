import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDatabase, startApi, type TestApi } from '../testing/index.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly requestBody?: object;
  readonly responses: Record<string, { content?: object }>;
}

describe.skipIf(!hasDatabase('api openapi'))('the API’s description of itself', () => {
  let api: TestApi;
  let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } };
  beforeAll(async () => {
    api = await startApi();
    document = (await api.app.inject({ url: '/api/openapi.json' })).json();
  });
  afterAll(() => api.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
    );

  it('has every route, and none that is not there', () => {
    const served = api.routes.map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(document.openapi).toBe('3.1.0');
    expect(
      operations()
        .map(({ route }) => route)
        .sort(),
    ).toEqual(served.sort());
  });

  it('names every path parameter, one answer of its own and the problem', () => {
    for (const { route, operation } of operations()) {
      const wanted = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      expect([route, named.sort()]).toEqual([route, wanted.sort()]);
      expect([route, Object.keys(operation.responses).length]).toEqual([route, 2]);
      expect([route, JSON.stringify(operation.responses.default)]).toEqual([
        route,
        expect.stringContaining('#/components/schemas/Problem'),
      ]);
    }
    expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(operations().length);
  });

  it('says what every change takes', () => {
    const bodies = operations().filter(({ route }) => /^(PUT|PATCH) /.test(route) && !route.includes('licences'));
    for (const { route, operation } of bodies) expect([route, operation.requestBody !== undefined]).toEqual([route, true]);
  });

  it('points to components that exist and are valid JSON Schema', () => {
    const names = Object.keys(document.components.schemas);
    for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)) expect(names).toContain(name);
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'narabe', components: document.components });
    for (const name of names) ajv.compile({ $ref: `narabe#/components/schemas/${name}` });
    expect(names.length).toBeGreaterThan(50);
  });
});
