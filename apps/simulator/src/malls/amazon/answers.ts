import type { SimResponse } from '../../kernel/mall.ts';

/** A refusal in the words of SP-API; becomes `{"errors":[…]}` (fact sheet section 5). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: string;

  constructor(status: number, code: string, message: string, details = '') {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const invalidInput = (message: string, details = ''): ApiError => new ApiError(400, 'InvalidInput', message, details);
export const notFound = (message: string): ApiError => new ApiError(404, 'NotFound', message);
export const unauthorized = (details: string): ApiError =>
  new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.', details);

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): SimResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

export function errorAnswer({ status, code, message, details }: ApiError, headers: Readonly<Record<string, string>> = {}): SimResponse {
  return json(status, { errors: [{ code, message, details }] }, headers);
}
