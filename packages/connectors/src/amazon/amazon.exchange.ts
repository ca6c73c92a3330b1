import type { ConnectorContext, HttpAnswer, HttpCall } from '../http/index.ts';
import type { ApiCall } from './amazon.call.ts';
import { refuseApiAnswer } from './amazon.errors.ts';

/** Amazon asks for a name, a version and a language, 500 characters at most (sheet section 5, tag D). */
const USER_AGENT = 'Narabe/0.1 (Language=TypeScript; Platform=Node)';

/** What to send; a body is JSON. */
export interface ApiRequest {
  readonly method: HttpCall['method'];
  readonly url: string;
  readonly body?: string;
}

/** One SP-API call with a seller's token; anything but a success is thrown as ConnectorError or TokenRefused. */
export async function exchange(context: ConnectorContext, call: ApiCall, request: ApiRequest, token: string): Promise<HttpAnswer> {
  const { method, url } = request;
  const headers = { accept: 'application/json', 'user-agent': USER_AGENT, 'x-amz-access-token': token };
  const body = request.body === undefined ? undefined : { contentType: 'application/json', bytes: Buffer.from(request.body) };
  const answer = await context.transport.send({ ...call, method, url, headers, body });
  refuseApiAnswer(answer, call);
  return answer;
}
