import type { SimRequest, SimResponse } from '../../../kernel/mall.ts';
import { asObject, type Json, type JsonObject } from '../json.ts';
import { oneError } from './answers.ts';

/** The body as a non-empty object, or the refusal of the JSON APIs (GE0012, GE0011, IE0002; sheet section 3). */
export function readJsonBody(request: SimRequest): { body: JsonObject } | { refusal: SimResponse } {
  const mediaType = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(mediaType))
    return { refusal: oneError(415, 'GE0012', `Media Type ${mediaType} is not supported`) };
  const empty = { refusal: oneError(400, 'GE0011', 'Request body is missing or is empty without any attributes.') };
  if (request.body.length === 0) return empty;
  let parsed: Json;
  try {
    parsed = JSON.parse(request.body.toString('utf8')) as Json;
  } catch {
    return { refusal: oneError(400, 'IE0002', 'Request body has an invalid value.') };
  }
  const body = asObject(parsed);
  if (!body) return { refusal: oneError(400, 'IE0002', 'Request body has an invalid value.') };
  return Object.keys(body).length === 0 ? empty : { body };
}
