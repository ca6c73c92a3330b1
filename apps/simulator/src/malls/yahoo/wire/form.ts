import type { SimRequest } from '../../../kernel/mall.ts';

/** Decoded parameters of one call; a name given twice counts once, with its first value. */
export interface Form {
  get(name: string): string | undefined;
  has(name: string): boolean;
  names(): string[];
}

const FORM_CONTENT_TYPE = 'application/x-www-form-urlencoded';

/** The parameters of a POST form body (UTF-8), empty when the body is something else; of the query for every other method. */
export function readForm(request: SimRequest): Form {
  if (request.method !== 'POST') return asForm(request.query);
  const contentType = request.headers['content-type'] ?? FORM_CONTENT_TYPE;
  if (!contentType.toLowerCase().startsWith(FORM_CONTENT_TYPE)) return asForm(new URLSearchParams());
  return parseForm(request.body.toString('utf8'));
}

export const parseForm = (encoded: string): Form => asForm(new URLSearchParams(encoded));

/** Uploads carry `seller_id` in the query and the rest in the multipart body (sheet section 1). */
export const queryForm = (request: SimRequest): Form => asForm(request.query);

function asForm(parameters: URLSearchParams): Form {
  return {
    get: (name) => parameters.get(name) ?? undefined,
    has: (name) => parameters.has(name),
    names: () => [...new Set(parameters.keys())],
  };
}
