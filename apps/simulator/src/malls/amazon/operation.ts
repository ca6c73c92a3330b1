import type { Endpoint, SimRequest, SimResponse } from '../../kernel/mall.ts';
import { ApiError, errorAnswer, unauthorized } from './answers.ts';
import { PRACTICE } from './auth/credentials.ts';
import type { AmazonContext } from './context.ts';
import { RATES } from './rates.ts';

export interface Operation {
  /** Amazon's operationId; its rate stands in `rates.ts`. */
  readonly name: string;
  readonly method: Endpoint['method'];
  readonly path: string;
  /** Throws `ApiError` for refusals. */
  readonly handle: (request: SimRequest, context: AmazonContext) => SimResponse;
}

/** Access, rate and headers are the same for every operation (fact sheet sections 5 and 6). */
export function toEndpoint(operation: Operation, context: AmazonContext): Endpoint {
  const { name, method, path } = operation;
  const rate = RATES[name];
  if (!rate) throw new Error(`no rate for ${name}`);
  return {
    name,
    method,
    path,
    quota: { bucket: name, ratePerSecond: rate.rate, burst: rate.burst },
    authorize: (request) => {
      const refusal = accessRefusal(request, context);
      return refusal && errorAnswer(refusal, requestHeaders(context, refusal.code));
    },
    handle: (request) => withLimitHeader(run(operation, request, context), rate.rate, context),
  };
}

export const requestHeaders = (context: Pick<AmazonContext, 'requestId'>, errorType?: string): Record<string, string> => ({
  'x-amzn-requestid': context.requestId(),
  ...(errorType ? { 'x-amzn-errortype': `${errorType}Exception` } : {}),
});

function accessRefusal({ headers, params }: SimRequest, { tokens }: AmazonContext): ApiError | null {
  const token = headers['x-amz-access-token'];
  if (!token) return unauthorized('Access token is missing in the request header.');
  const state = tokens.stateOf(token);
  if (state === 'expired') return unauthorized('The access token you provided has expired.');
  if (state !== 'valid') return unauthorized('The access token you provided is revoked, malformed or invalid.');
  if (params.sellerId !== undefined && params.sellerId !== PRACTICE.sellerId) return unauthorized('');
  return null;
}

function run({ handle }: Operation, request: SimRequest, context: AmazonContext): SimResponse {
  context.feeds.settle();
  try {
    const answer = handle(request, context);
    return { ...answer, headers: { ...requestHeaders(context), ...answer.headers } };
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error, requestHeaders(context, error.code));
    throw error;
  }
}

/** The limit is told with 20x, 400 and 404 only. */
function withLimitHeader(answer: SimResponse, ratePerSecond: number, { rateFactor }: AmazonContext): SimResponse {
  const factor = rateFactor();
  const tells = answer.status < 300 || answer.status === 400 || answer.status === 404;
  if (!tells || factor === null) return answer;
  return { ...answer, headers: { ...answer.headers, 'x-amzn-ratelimit-limit': limitText(ratePerSecond * factor) } };
}

const limitText = (rate: number) => (Number.isInteger(rate) ? rate.toFixed(1) : String(Number(rate.toPrecision(6))));
