import type { Endpoint } from './mall.ts';

export interface RouteMatch {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

interface RouteNode {
  readonly fixed: Map<string, RouteNode>;
  variable?: RouteNode;
  readonly endpoints: Map<string, { endpoint: Endpoint; names: readonly string[] }>;
}

const newNode = (): RouteNode => ({ fixed: new Map(), endpoints: new Map() });

/** Finds endpoints by method and still percent-encoded path; fixed parts win over `:name` parts. */
export class RouteTable {
  readonly #root = newNode();

  constructor(endpoints: readonly Endpoint[]) {
    for (const endpoint of endpoints) this.#add(endpoint);
  }

  /** Undefined when no endpoint fits or a part is not valid percent-encoded UTF-8. */
  find(method: string, path: string): RouteMatch | undefined {
    const values: string[] = [];
    const found = walk(this.#root, path.split('/').slice(1), 0, values, method);
    if (!found) return undefined;
    const params: Record<string, string> = {};
    for (const [index, name] of found.names.entries()) {
      const value = decodePart(values[index] ?? '');
      if (value === undefined) return undefined;
      params[name] = value;
    }
    return { endpoint: found.endpoint, params };
  }

  #add(endpoint: Endpoint): void {
    const names: string[] = [];
    let node = this.#root;
    for (const part of endpoint.path.split('/').slice(1)) {
      if (part.startsWith(':')) {
        names.push(part.slice(1));
        node.variable ??= newNode();
        node = node.variable;
      } else {
        const next = node.fixed.get(part) ?? newNode();
        node.fixed.set(part, next);
        node = next;
      }
    }
    if (node.endpoints.has(endpoint.method)) throw new Error(`two endpoints for ${endpoint.method} ${endpoint.path}`);
    node.endpoints.set(endpoint.method, { endpoint, names });
  }
}

function walk(
  node: RouteNode,
  parts: readonly string[],
  at: number,
  values: string[],
  method: string,
): { endpoint: Endpoint; names: readonly string[] } | undefined {
  const part = parts[at];
  if (part === undefined) return node.endpoints.get(method);
  const fixed = node.fixed.get(part);
  const found = fixed && walk(fixed, parts, at + 1, values, method);
  if (found || !node.variable || part === '') return found;
  values.push(part);
  const variable = walk(node.variable, parts, at + 1, values, method);
  if (!variable) values.pop();
  return variable;
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
