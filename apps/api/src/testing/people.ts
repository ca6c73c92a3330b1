import type { Database } from '@narabe/db/client';
import { createPerson, createSeller, hashPassword } from '@narabe/db/queries';
import { newId } from '@narabe/platform/ids';
import { createKeyring } from '@narabe/platform/secrets';
import { ORIGIN, type TestApi } from './api.ts';

export const PASSWORD = 'correct horse battery';
let passwordHash: Promise<string> | undefined;

type Role = Parameters<typeof createPerson>[1]['role'];

/** A company with nothing in it. */
export async function addSeller({ database, env }: TestApi, name: string): Promise<string> {
  const id = newId();
  await createSeller(database, { id, name, dataKey: createKeyring([env.MASTER_KEY]).newDataKey() });
  return id;
}

export async function addPerson(database: Database, sellerId: string, role: Role, email = `${newId()}@example.jp`): Promise<string> {
  passwordHash ??= hashPassword(PASSWORD);
  await createPerson(database, { id: newId(), name: `${role} さん`, email, passwordHash: await passwordHash, sellerId, role });
  return email;
}

/** Somebody with a browser: calls the API with their cookies, as a page of ours would. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly api: TestApi) {}

  async call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await this.api.app.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', origin: ORIGIN, cookie: this.cookieHeader(), ...headers },
      ...(body ? { payload: body } : {}),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => JSON.parse(answer.body) };
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }

  async signIn(email: string, password = PASSWORD) {
    return this.call('POST', '/api/auth/sign-in/email', { email, password });
  }
}

/** A new person of this role, signed in. */
export async function browserOf(api: TestApi, sellerId: string, role: Role): Promise<Browser> {
  const browser = new Browser(api);
  const answer = await browser.signIn(await addPerson(api.database, sellerId, role));
  if (answer.status !== 204) throw new Error(`sign-in answered ${answer.status} ${answer.text}`);
  return browser;
}
