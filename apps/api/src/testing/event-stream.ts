import type { TestApi } from './api.ts';
import type { Browser } from './people.ts';

export interface StreamEvent {
  readonly name: string;
  readonly data: unknown;
}

/** An open event stream; the API must be listening. */
export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** All events so far. */
  readonly events: StreamEvent[];
  /** Resolves with the first event that fits, past or to come. Throws when the stream ends before. */
  first(fits: (event: StreamEvent) => boolean): Promise<StreamEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function openStream(api: TestApi, browser: Browser, path: string): Promise<EventStream> {
  const abort = new AbortController();
  const answer = await fetch(`${await api.app.getUrl()}${path}`, {
    headers: { cookie: browser.cookieHeader(), accept: 'text/event-stream' },
    signal: abort.signal,
  });
  const events: StreamEvent[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  const ended = (async () => {
    let text = '';
    for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      events.push(...parts.flatMap(parse));
      for (const wake of waiting) wake();
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      over = true;
      for (const wake of waiting) wake();
    });
  const first = async (fits: (event: StreamEvent) => boolean): Promise<StreamEvent> => {
    for (;;) {
      const found = events.find(fits);
      if (found) return found;
      if (over) throw new Error(`the stream ended after ${JSON.stringify(events)}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  return { status: answer.status, headers: answer.headers, events, first, ended, close: () => abort.abort() };
}

function parse(block: string): StreamEvent[] {
  const lines = block.split('\n').filter((line) => line !== '');
  const fieldOf = (field: string) => lines.find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
  const [name, data] = [fieldOf('event'), fieldOf('data')];
  return name && data ? [{ name, data: JSON.parse(data) }] : [];
}
