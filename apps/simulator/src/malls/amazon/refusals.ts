import type { Refusals } from '../../kernel/mall.ts';
import { ApiError, errorAnswer, unauthorized } from './answers.ts';
import { requestHeaders } from './operation.ts';

/** Amazon's words for what happens before an operation runs (fact sheet section 5). Never the limit header. */
export function amazonRefusals(context: { readonly requestId: () => string }): Refusals {
  const refuse = (status: number, code: string, message: string, errorType: string) => () =>
    errorAnswer(new ApiError(status, code, message), requestHeaders(context, errorType));
  const down = 'Service is temporarily unavailable. Please try again.';
  return {
    throttled: refuse(429, 'QuotaExceeded', 'You exceeded your quota for the requested resource.', 'TooManyRequests'),
    unavailable: refuse(503, 'ServiceUnavailable', down, 'ServiceUnavailable'),
    maintenance: refuse(503, 'ServiceUnavailable', down, 'ServiceUnavailable'),
    serverError: refuse(500, 'InternalFailure', 'We encountered an internal error. Please try again.', 'InternalFailure'),
    // An unknown path is answered like a refused one.
    unknownPath: () => errorAnswer(unauthorized(''), requestHeaders(context, 'Unauthorized')),
  };
}
