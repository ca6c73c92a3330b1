import axios, { type AxiosInstance } from 'axios';
import { z } from 'zod';
import { type ConnectorContext, type HttpCall, parseJson } from '../http/index.ts';
import type { ApiCall } from './amazon.call.ts';
import { exchange } from './amazon.exchange.ts';

/**
 * An axios instance for one call of Amazon's generated client. The client builds the request (paths, encoding, parameter
 * names); our transport sends it, so time-outs, limits and errors are the same for all malls. The SDK's own client with
 * its retries, which would hold a job for minutes, is not used (sheet section 19, tag V). The shape of the data is not
 * checked here.
 */
export function sdkAxios(context: ConnectorContext, call: ApiCall, token: string): AxiosInstance {
  return axios.create({
    adapter: async (config) => {
      const method = (config.method ?? 'get').toUpperCase() as HttpCall['method'];
      const body = typeof config.data === 'string' ? config.data : undefined;
      const answer = await exchange(context, call, { method, url: config.url ?? '', body }, token);
      return { data: parseJson(answer, z.unknown(), call), status: answer.status, statusText: '', headers: {}, config };
    },
  });
}
