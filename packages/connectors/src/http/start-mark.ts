import type { Dispatcher } from 'undici';

/** Set once the request is about to be written to a connection: from then on the mall may have seen it. */
export interface StartMark {
  started: boolean;
}

/** Passes everything through and notes the moment the request starts; undici tells it nowhere else. */
export function markStart(mark: StartMark): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        handler.onRequestStart?.(controller, context);
        // A call that was given up while it waited for a connection is aborted here, before the first byte.
        mark.started = !controller.aborted;
      },
      onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    });
}
