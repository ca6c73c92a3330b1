// Docker is not available where the tests run, so what can be read is checked: names, paths, ports and variables.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namesInEnvFile } from './checks/env-example.ts';
import { inRoot } from './paths.ts';

type Service = {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};

const text = fs.readFileSync(inRoot('docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, null> };
const dockerfile = fs.readFileSync(inRoot('docker/Dockerfile'), 'utf8');
const environmentOf = (name: string): Record<string, string> => services[name]?.environment ?? {};

type Schema = { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> };
const schemaOf = async (app: 'api' | 'worker'): Promise<Schema> =>
  (await import(pathToFileURL(inRoot(`apps/${app}/src/env.ts`)).href)).envSchema;

/** Where a file that the build makes comes from. */
const sourceOf = (file: string): string => file.replace('/dist/', '/src/').replace(/\.js$/, '.ts');

describe('docker-compose.yml', () => {
  it('has the services of the architecture, on the wanted images', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mail', 'migrate', 'postgres', 'redis', 'seed', 'simulator', 'worker']);
    expect(services.postgres?.image).toBe('postgres:18');
    expect(services.redis?.image).toBe('redis:8');
    expect(services.mail?.image).toMatch(/^axllent\/mailpit:v/);
  });

  it('runs Redis as the queue needs it', () => {
    expect(services.redis?.command?.join(' ')).toContain('--maxmemory-policy noeviction --appendonly yes --appendfsync everysec');
  });

  it.each(Object.keys(services))('%s refers only to what exists', (name) => {
    const { build, command, depends_on, volumes: mounts } = services[name] ?? {};
    if (build) {
      expect(fs.existsSync(inRoot(build.context, build.dockerfile))).toBe(true);
      expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${build.target}$`, 'm'));
      const script = command?.[1] ?? '';
      expect(fs.existsSync(inRoot(sourceOf(script))), `${script} of ${name}`).toBe(true);
    }
    for (const [other, { condition }] of Object.entries(depends_on ?? {})) {
      expect(services).toHaveProperty(other);
      if (condition === 'service_healthy') expect(services[other]?.healthcheck, `healthcheck of ${other}`).toBeDefined();
    }
    for (const mount of mounts ?? []) expect(volumes).toHaveProperty(mount.split(':')[0] ?? '');
  });

  it.each(['api', 'worker'] as const)('gives %s only variables that it reads, and all that it must have', async (app) => {
    const schema = await schemaOf(app);
    const given = environmentOf(app);
    expect(Object.keys(given).filter((name) => !(name in schema.shape))).toEqual([]);
    const required = Object.keys(schema.shape).filter((name) => !schema.shape[name]?.safeParse(undefined).success);
    expect(required.filter((name) => !(name in given))).toEqual([]);
  });

  it('takes from .env only what .env.example explains', () => {
    const used = [...text.matchAll(/\$\{(?<name>[A-Z_]+)/g)].map((match) => match.groups?.name ?? '');
    const explained = namesInEnvFile(fs.readFileSync(inRoot('.env.example'), 'utf8'));
    expect([...new Set(used)].filter((name) => !explained.includes(name))).toEqual([]);
  });

  it('has ports that fit together', () => {
    const port = environmentOf('api').PORT;
    expect(services.api?.ports).toEqual([`${port}:${port}`]);
    expect(services.api?.healthcheck?.test.join(' ')).toContain(`127.0.0.1:${port}/api/health`);
    expect(environmentOf('api').PUBLIC_URL).toContain(`:${port}}`);
    const simulator = environmentOf('simulator').SIMULATOR_PORT;
    expect(environmentOf('worker').SIMULATOR_URL).toContain(`http://simulator:${simulator}`);
    expect(services.simulator?.healthcheck?.test.join(' ')).toContain(`127.0.0.1:${simulator}/`);
    expect(environmentOf('worker').REDIS_URL).toBe('redis://redis:6379');
    for (const name of ['api', 'worker', 'migrate']) {
      for (const [variable, url] of Object.entries(environmentOf(name))) {
        if (variable.endsWith('DATABASE_URL')) expect(url, variable).toContain('@postgres:5432/narabe');
      }
    }
  });

  it("keeps the owner's rights from the apps, and the apps' ports on the machine unless they are meant for people", () => {
    for (const name of ['api', 'worker', 'simulator']) expect(environmentOf(name)).not.toHaveProperty('DATABASE_URL');
    for (const name of ['postgres', 'redis', 'simulator', 'worker']) expect(services[name]?.ports).toBeUndefined();
  });
});

describe('Dockerfile', () => {
  it('builds on and runs on Node 24, not as root', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual(['node:24-bookworm-slim', 'node:24-bookworm-slim']);
    expect(dockerfile.trim().split('\n').slice(-2)).toEqual(['USER node', 'CMD ["node", "apps/api/dist/main.js"]']);
  });

  it('copies only what exists', () => {
    const copied = [...dockerfile.matchAll(/^COPY --from=build .*?(?<files>(?:\/app\/\S+ )+)\.\//gm)].flatMap(
      (match) => match.groups?.files?.trim().split(' ') ?? [],
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const file of copied) expect(fs.existsSync(inRoot(path.relative('/app', file))), file).toBe(true);
  });

  it('leaves secrets and local data out of the image', () => {
    const ignored = fs.readFileSync(inRoot('.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.data', '.git']));
  });
});
