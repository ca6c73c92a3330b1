import type { SimClock } from '../../kernel/mall.ts';
import { invalidInput } from './answers.ts';
import { hash32 } from './catalog/hash.ts';

/** A search shows its first 1,000 results only (fact sheet section 6). */
export const RESULT_CAP = 1_000;
const DAY_MS = 86_400_000;
/** Parameters which may differ between the pages of one search. */
const FREE_PARAMETERS = ['pageToken', 'nextToken'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly pagination: { readonly nextToken?: string; readonly previousToken?: string };
}

export interface PageRequest {
  readonly query: URLSearchParams;
  readonly pageSize: number;
  readonly clock: SimClock;
  readonly tokenName?: string;
  readonly tokenLifeMs?: number;
}

/** One page; its tokens live a day and work only with the same parameters (fact sheet section 21, trap 3). */
export function pageOf<T>(
  all: readonly T[],
  { query, pageSize, clock, tokenName = 'pageToken', tokenLifeMs = DAY_MS }: PageRequest,
): Page<T> {
  const binding = bindingOf(query);
  const token = query.get(tokenName);
  const start = token ? readToken(token, tokenName, binding, clock) : 0;
  const make = (from: number) => Buffer.from(JSON.stringify([from, binding, clock.now().getTime() + tokenLifeMs])).toString('base64');
  return {
    items: all.slice(start, start + pageSize),
    pagination: {
      ...(start + pageSize < all.length ? { nextToken: make(start + pageSize) } : {}),
      ...(start > 0 ? { previousToken: make(Math.max(0, start - pageSize)) } : {}),
    },
  };
}

function readToken(token: string, name: string, binding: number, clock: SimClock): number {
  try {
    const [from, bound, expiresMs] = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as [number, number, number];
    if (Number.isInteger(from) && bound === binding && expiresMs > clock.now().getTime()) return from;
  } catch {
    // Nonsense is refused like an expired token.
  }
  throw invalidInput(`Invalid '${name}' provided.`, 'The token is expired or does not belong to these parameters.');
}

function bindingOf(query: URLSearchParams): number {
  const fixed = [...query].filter(([name]) => !FREE_PARAMETERS.includes(name)).sort();
  return hash32(JSON.stringify(fixed), 'page token');
}

/** Lists whose `nextToken` is sent alone: it carries the filter of the first request itself (fact sheet section 6). */
export function lonePage<T>(
  query: URLSearchParams,
  clock: SimClock,
  pageSizeOf: (filter: URLSearchParams) => number,
  find: (filter: URLSearchParams) => readonly T[],
) {
  const token = query.get('nextToken');
  if (token !== null && [...query.keys()].length > 1) throw invalidInput("'nextToken' must be sent alone.");
  const [carried = '', inner = ''] = (token ?? '').split('~');
  const filter = token === null ? query : new URLSearchParams(Buffer.from(carried, 'base64url').toString('utf8'));
  const paging = new URLSearchParams(filter);
  if (token !== null) paging.set('nextToken', inner || 'missing');
  const { items, pagination } = pageOf(find(filter), { query: paging, pageSize: pageSizeOf(filter), clock, tokenName: 'nextToken' });
  const next = pagination.nextToken ? { nextToken: `${Buffer.from(String(filter)).toString('base64url')}~${pagination.nextToken}` } : {};
  return { items, next };
}
