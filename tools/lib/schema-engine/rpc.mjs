import readline from 'node:readline';

const FAILED = 4466; // the native engine's code for every failed call
const FIRST_OWN_ID = 1_000_000;

/** Answers JSON-RPC requests, one per line, until stdin closes. */
export function serve(call) {
  const waiting = new Map();
  let nextId = FIRST_OWN_ID;

  /** `diff` does not return its text: the native engine has the CLI print it, by a call in the other direction. */
  async function print(content) {
    const id = nextId++;
    send({ id, method: 'print', params: { content } });
    await new Promise((answered) => waiting.set(id, answered));
  }

  async function answer({ id, method, params }) {
    try {
      let result = await call(method, params);
      if (method === 'diff' && result.stdout != null) {
        await print(result.stdout);
        result = { exitCode: result.exitCode };
      }
      send({ id, result: result ?? {} });
    } catch (error) {
      const data = { is_panic: false, message: error.message, error_code: error.code ?? null, meta: error.meta ?? {} };
      send({ id, error: { code: FAILED, message: 'An error happened. Check the data field for details.', data } });
    }
  }

  readline
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
      if (!line.trim()) return;
      const message = JSON.parse(line);
      if (message.method) answer(message);
      else waiting.get(message.id)?.();
    })
    .on('close', () => process.exit(0));
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
