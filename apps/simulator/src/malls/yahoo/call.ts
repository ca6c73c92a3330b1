import type { Endpoint, SimRequest, SimResponse } from '../../kernel/mall.ts';
import { passGate } from './auth/gate.ts';
import type { YahooContext } from './context.ts';
import { CALL_BURST, CALLS_PER_SECOND } from './limits.ts';
import { isPublishing, settlePublisher } from './publish/publisher.ts';
import { gatewayError, itemError, stockError } from './wire/answers.ts';
import { type Form, readForm } from './wire/form.ts';

/** One call below `/ShoppingWebService/V1/`. */
export interface YahooCall {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Where the parameters stand, when not in a form body (POST) or the query (GET): uploads keep them in the query. */
  readonly parameters?: (request: SimRequest) => Form;
  /** Refused with ed-00006 while a publish runs (sheet section 4). */
  readonly locked?: (context: YahooContext) => boolean;
  /** Stock calls word a bad seller id in their own way. */
  readonly family?: 'stock';
  handle(context: YahooContext, form: Form, request: SimRequest): SimResponse;
}

export const V1 = '/ShoppingWebService/V1';
export const always = (): boolean => true;

export function endpointOf(context: YahooContext, call: YahooCall): Endpoint {
  const formOf = call.parameters ?? readForm;
  return {
    name: call.name,
    method: call.method,
    path: `${V1}/${call.name}`,
    quota: { bucket: call.name, ratePerSecond: CALLS_PER_SECOND, burst: CALL_BURST },
    authorize: (request) => passGate(context, request) ?? checkSeller(context, formOf(request).get('seller_id'), call),
    handle: (request) => {
      settlePublisher(context);
      if (call.locked?.(context) && isPublishing(context)) return publishRunning();
      return call.handle(context, formOf(request), request);
    },
  };
}

export const publishRunning = (): SimResponse => itemError(400, 'ed-00006', '反映またはアップロード中のため更新ができません。');

const SELLER_FORM = /^[a-z0-9_-]{1,128}$/;

function checkSeller({ state }: YahooContext, sellerId: string | undefined, { family }: YahooCall): SimResponse | null {
  if (sellerId === undefined || sellerId === '') return sellerMissing();
  if (!SELLER_FORM.test(sellerId)) {
    return family === 'stock'
      ? stockError(400, 'st-02100', 'seller_id is invalid value.')
      : itemError(400, 'ed-00005', 'ストアアカウントの指定が不正です。');
  }
  return sellerId === state.sellerId ? null : itemError(400, 'ed-00004', 'ストアアカウントが存在しません。');
}

/** The gateway's answer as well when the body was not understood: wrong Content-Type, GET for POST (sheet section 2.2). */
export const sellerMissing = (): SimResponse => gatewayError(400, 'seller_id is not specified', 'px-04001');
